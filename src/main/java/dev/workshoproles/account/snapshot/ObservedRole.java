package dev.workshoproles.account.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A role as IAM holds it.
 *
 * @param name its name in the letter case in which IAM stores it
 * @param arn its ARN
 * @param roleId its unique id, which a role made anew under the same name does not share
 * @param path its path, {@code /} for none
 * @param trustPolicy the trust policy's JSON, decoded
 * @param maxSessionSeconds how long a session may last
 * @param permissionsBoundary the ARN of its boundary, null when it has none
 * @param tags its tags
 * @param lastUsed when it was last used, null when IAM knows of no use
 * @param attached the managed policies attached to it
 * @param inline the JSON of its inline policies by name, decoded
 * @param instanceProfiles the names of the instance profiles that hold it; read for a
 * removal only
 */
public record ObservedRole(String name, String arn, String roleId, String path, String trustPolicy,
		int maxSessionSeconds, @Nullable String permissionsBoundary, Map<String, String> tags,
		@Nullable Instant lastUsed, List<AttachedPolicy> attached, Map<String, String> inline,
		List<String> instanceProfiles) {

	/**
	 * A managed policy attached to a role.
	 *
	 * @param name its name
	 * @param arn its ARN
	 */
	public record AttachedPolicy(String name, String arn) {
	}

}
