package dev.workshoproles.roles.compare;

/**
 * In what the account can depart from the blueprint.
 */
public enum DifferenceKind {

	/** The trust policy means something else. */
	TRUST_POLICY_CHANGED(true),

	/** A customer managed policy is not there. */
	POLICY_MISSING(true),

	/** AWS manages no such policy, or has retired it. */
	AWS_POLICY_MISSING(true),

	/** A customer managed policy's default version means something else. */
	POLICY_CHANGED(true),

	/** A policy is there but not attached. */
	POLICY_DETACHED(true),

	/** A policy is attached that the blueprint does not name. */
	EXTRA_ATTACHED_POLICY(true),

	/** The role has an inline policy. */
	INLINE_POLICY(true),

	/** IAM has the name in other letter case, so ARNs that name the role do not fit. */
	OTHER_LETTER_CASE(true),

	/** A permissions boundary may take permissions away. */
	PERMISSIONS_BOUNDARY(false),

	/** The role has a path, so its ARN is not the one the lab expects. */
	PATH(false),

	/** Sessions last longer or shorter than IAM's default. */
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
	 * Whether it makes a role drifted; otherwise it is a note.
	 * @return true for drift
	 */
	public boolean isDrift() {
		return this.drift;
	}

}
