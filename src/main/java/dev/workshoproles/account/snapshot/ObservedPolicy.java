package dev.workshoproles.account.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A customer managed policy as IAM holds it.
 *
 * @param name its name in IAM's letter case
 * @param arn its ARN, path included
 * @param policyId its unique id
 * @param tags its tags
 * @param updatedAt when it was created or its default version last changed, null if that
 * is not said
 * @param document the JSON of its default version, decoded
 * @param otherVersions its other versions, oldest first; read for a removal, and for an
 * apply that must make a new version
 * @param users the principals that it is attached to or is the permissions boundary of;
 * read only for a removal
 */
public record ObservedPolicy(String name, String arn, String policyId, Map<String, String> tags,
		@Nullable Instant updatedAt, String document, List<Version> otherVersions,
		List<PolicyUser> users) implements ObservedEntity {

	@Override
	public String uniqueId() {
		return this.policyId;
	}

	/**
	 * A version that is not the default one.
	 *
	 * @param id such as {@code v2}
	 * @param document its JSON, decoded; empty if it was not read
	 */
	public record Version(String id, String document) {
	}

	/**
	 * A principal that uses the policy.
	 *
	 * @param type the type of principal
	 * @param name its name
	 * @param boundary whether as its permissions boundary rather than attached
	 */
	public record PolicyUser(Type type, String name, boolean boundary) {

		/** The type of a principal. */
		public enum Type {

			ROLE, USER, GROUP

		}

	}

}
