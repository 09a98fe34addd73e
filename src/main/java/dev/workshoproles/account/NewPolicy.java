package dev.workshoproles.account;

import java.util.Map;

/**
 * A customer managed policy to create.
 *
 * @param name its name
 * @param path its path, {@code /} for none
 * @param document the JSON of its document
 * @param description its description, which can never be changed
 * @param tags its tags
 */
public record NewPolicy(String name, String path, String document, String description, Map<String, String> tags) {

	public NewPolicy {
		tags = Map.copyOf(tags);
	}

}
