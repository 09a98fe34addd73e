package dev.workshoproles.blueprint.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.workshoproles.blueprint.ResourceScope;

/**
 * The workshop to use.
 *
 * @param workshop the workshop file, such as {@code /srv/lab/workshop.yaml}; policy
 * documents are relative to it
 * @param namePrefix the prefix of all role and policy names, so that several participants
 * can share one account
 * @param resources {@code wide}, the workshop's own documents, which allow their actions
 * on all resources, or {@code narrow}, the same actions on the lab's own resources only
 */
@ConfigurationProperties("console")
record BlueprintProperties(@DefaultValue("classpath:workshop/workshop.yaml") String workshop,
		@DefaultValue("") String namePrefix, @DefaultValue("wide") ResourceScope resources) {
}
