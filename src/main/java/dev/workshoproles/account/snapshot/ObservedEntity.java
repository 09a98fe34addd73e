package dev.workshoproles.account.snapshot;

import java.util.Map;

/**
 * What tells one role, policy or instance profile in IAM from another.
 */
public sealed interface ObservedEntity permits ObservedRole, ObservedPolicy, ObservedInstanceProfile {

	/**
	 * Its unique id, which IAM never gives twice: it differs if the entity is deleted and
	 * recreated under the same name.
	 * @return such as {@code AROA...}; empty if an emulator gives none
	 */
	String uniqueId();

	/**
	 * Its ARN.
	 * @return the ARN, path included
	 */
	String arn();

	/**
	 * Its path.
	 * @return the path, {@code /} for none
	 */
	default String path() {
		return arn().substring(arn().indexOf('/'), arn().lastIndexOf('/') + 1);
	}

	/**
	 * Its tags.
	 * @return the values by key
	 */
	Map<String, String> tags();

}
