package dev.workshoproles.roles.plan;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What UpdateRole sets. Stored with its step, so the JSON names of the components must
 * not change.
 *
 * @param description the description, null if there is none
 * @param maxSessionSeconds the maximum session duration
 */
public record RoleSettings(@Nullable String description, int maxSessionSeconds) {

	/** In the names of IAM's API. */
	String json() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("Description", (this.description != null) ? this.description : "");
		settings.put("MaxSessionDuration", this.maxSessionSeconds);
		return SettingsJson.of(settings);
	}

}
