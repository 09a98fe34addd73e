package dev.workshoproles.account.snapshot;

import java.util.List;
import java.util.Map;

/**
 * A customer managed policy as IAM holds it.
 *
 * @param name its name in the letter case in which IAM stores it
 * @param arn its ARN, path included
 * @param tags its tags
 * @param document the JSON of its default version, decoded
 * @param otherVersions its other versions, oldest first; read for a removal, and for an
 * apply that must make a new version
 * @param users what the policy is attached to or is the boundary of; read for a removal
 * only
 */
public record ObservedPolicy(String name, String arn, Map<String, String> tags, String document,
		List<Version> otherVersions, List<PolicyUser> users) {

	/**
	 * A version that is not the default one.
	 *
	 * @param id such as {@code v2}
	 * @param document its JSON, decoded; empty when it was not asked for
	 */
	public record Version(String id, String document) {
	}

	/**
	 * A principal that has the policy.
	 *
	 * @param type what it is
	 * @param name its name
	 * @param boundary whether the policy is its permissions boundary and not attached
	 */
	public record PolicyUser(Type type, String name, boolean boundary) {

		/** What has the policy. */
		public enum Type {

			ROLE, USER, GROUP

		}

	}

}
