package dev.workshoproles.blueprint.file;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;

/**
 * The workshop to use.
 *
 * @param workshop the workshop: its file, such as {@code /srv/lab/workshop.yaml}, with
 * policy documents beside it, a folder or zip file with both, or a CloudFormation
 * template
 * @param parameters the value of each parameter of the workshop, such as
 * {@code console.parameters.queue-arn}
 * @param namePrefix the prefix of all role and policy names, so that several participants
 * can share one account
 * @param resources {@code wide}, the workshop's own documents, which allow their actions
 * on all resources, or {@code narrow}, the same actions on the lab's own resources only
 * @param permissionsBoundary the permissions boundary of every role, whatever the
 * workshop says: the name of a policy in the account, or any policy's ARN
 * @param path the path of every role, policy and instance profile, whatever the workshop
 * says, such as {@code /workshop/}
 * @param tags the tags of every role, policy and instance profile besides the workshop's,
 * such as {@code console.tags.cost-center}
 * @param tagging whether the account lets roles, policies and instance profiles be
 * tagged; without tags the console knows what it created by its database or by the path
 */
@ConfigurationProperties(BlueprintProperties.PREFIX)
record BlueprintProperties(@DefaultValue("classpath:workshop/workshop.yaml") String workshop,
		@DefaultValue Map<String, String> parameters, @DefaultValue("") String namePrefix,
		@DefaultValue("wide") ResourceScope resources, @Nullable String permissionsBoundary, @Nullable String path,
		@DefaultValue Map<String, String> tags, @DefaultValue("true") boolean tagging) {

	static final String PREFIX = "console";

	LoadedWorkshop load() {
		return load(this.namePrefix);
	}

	LoadedWorkshop load(String prefix) {
		return WorkshopLoader.load(WorkshopSource.of(this.workshop),
				new WorkshopSettings(prefix, this.resources, this.parameters, organization()));
	}

	OrganizationRules organization() {
		return new OrganizationRules(this.permissionsBoundary, this.path, this.tags, this.tagging);
	}

}
