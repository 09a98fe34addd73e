package dev.workshoproles.blueprint.file;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;

/**
 * The workshop to use.
 *
 * @param workshop the workshop: its file, such as {@code /srv/lab/workshop.yaml}, with
 * policy documents beside it, or a folder or zip file with both
 * @param parameters the value of each parameter of the workshop, such as
 * {@code console.parameters.queue-arn}
 * @param namePrefix the prefix of all role and policy names, so that several participants
 * can share one account
 * @param resources {@code wide}, the workshop's own documents, which allow their actions
 * on all resources, or {@code narrow}, the same actions on the lab's own resources only
 */
@ConfigurationProperties(BlueprintProperties.PREFIX)
record BlueprintProperties(@DefaultValue("classpath:workshop/workshop.yaml") String workshop,
		@DefaultValue Map<String, String> parameters, @DefaultValue("") String namePrefix,
		@DefaultValue("wide") ResourceScope resources) {

	static final String PREFIX = "console";

	LoadedWorkshop load() {
		return WorkshopLoader.load(WorkshopSource.of(this.workshop),
				new WorkshopSettings(this.namePrefix, this.resources, this.parameters));
	}

}
