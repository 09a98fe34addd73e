package dev.workshoproles.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A role to create.
 *
 * @param name its name
 * @param path its path, null for {@code /}
 * @param trustPolicy the JSON of its trust policy
 * @param description its description
 * @param maxSessionSeconds the maximum session duration, null for IAM's default
 * @param permissionsBoundary the ARN of its permissions boundary, null for none
 * @param tags its tags
 */
public record NewRole(String name, @Nullable String path, String trustPolicy, String description,
		@Nullable Integer maxSessionSeconds, @Nullable String permissionsBoundary, Map<String, String> tags) {

	public NewRole {
		tags = Map.copyOf(tags);
	}

}
