package dev.workshoproles.roles.compare;

/**
 * The kinds of differences between the account and the blueprint.
 */
public enum DifferenceKind {

	/** The trust policy differs. */
	TRUST_POLICY_CHANGED(true),

	/** A customer managed policy does not exist. */
	POLICY_MISSING(true),

	/** There is no such AWS managed policy, or it is deprecated. */
	AWS_POLICY_MISSING(true),

	/** The default version of a customer managed policy differs. */
	POLICY_CHANGED(true),

	/** A policy exists but is not attached. */
	POLICY_DETACHED(true),

	/** A policy that is not in the blueprint is attached. */
	EXTRA_ATTACHED_POLICY(true),

	/** The role has an inline policy. */
	INLINE_POLICY(true),

	/**
	 * The name exists in IAM in other letter case, so ARNs with the wanted name do not
	 * match.
	 */
	OTHER_LETTER_CASE(true),

	/** A permissions boundary may reduce the permissions. */
	PERMISSIONS_BOUNDARY(false),

	/** The role has a path, so its ARN is not the one the lab expects. */
	PATH(false),

	/** The maximum session duration is not IAM's default. */
	MAX_SESSION(false);

	private final boolean drift;

	DifferenceKind(boolean drift) {
		this.drift = drift;
	}

	/** Whether it is about two documents that say different things. */
	boolean isChangedDocument() {
		return this == TRUST_POLICY_CHANGED || this == POLICY_CHANGED;
	}

	/**
	 * Whether it counts as drift; otherwise it is a note.
	 * @return true for drift
	 */
	public boolean isDrift() {
		return this.drift;
	}

}
