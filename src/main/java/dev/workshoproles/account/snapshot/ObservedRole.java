package dev.workshoproles.account.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A role as IAM holds it.
 *
 * @param name its name in IAM's letter case
 * @param arn its ARN
 * @param roleId its unique id, which differs if the role is deleted and recreated
 * @param path its path, {@code /} for none
 * @param description its description, null if it has none
 * @param trustPolicy the trust policy's JSON, decoded
 * @param maxSessionSeconds the maximum session duration
 * @param permissionsBoundary the ARN of its boundary, null if it has none
 * @param tags its tags
 * @param createdAt when it was created, null if that is not said
 * @param lastUsed when it was last used, null if IAM has no record
 * @param attached the managed policies attached to it
 * @param inline the JSON of its inline policies by name, decoded
 * @param instanceProfiles the names of the instance profiles that contain it; read only
 * for a removal
 */
public record ObservedRole(String name, String arn, String roleId, String path, @Nullable String description,
		String trustPolicy, int maxSessionSeconds, @Nullable String permissionsBoundary, Map<String, String> tags,
		@Nullable Instant createdAt, @Nullable Instant lastUsed, List<AttachedPolicy> attached,
		Map<String, String> inline, List<String> instanceProfiles) implements ObservedEntity {

	@Override
	public String uniqueId() {
		return this.roleId;
	}

	/**
	 * A managed policy attached to a role.
	 *
	 * @param name its name
	 * @param arn its ARN
	 */
	public record AttachedPolicy(String name, String arn) {
	}

}
