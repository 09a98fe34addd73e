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

	/** An inline policy of the blueprint does not exist. */
	INLINE_POLICY_MISSING(true),

	/** An inline policy of the blueprint has another document. */
	INLINE_POLICY_CHANGED(true),

	/** The role has an inline policy that is not in the blueprint. */
	INLINE_POLICY(true),

	/** The role has no permissions boundary, but the blueprint names one. */
	PERMISSIONS_BOUNDARY_MISSING(true),

	/** The role has another permissions boundary than the blueprint names. */
	PERMISSIONS_BOUNDARY_CHANGED(true),

	/** The instance profile for the role does not exist. */
	INSTANCE_PROFILE_MISSING(true),

	/** The instance profile for the role does not contain it. */
	NOT_IN_INSTANCE_PROFILE(true),

	/**
	 * A tag of the blueprint is missing on the instance profile, or has another value.
	 */
	INSTANCE_PROFILE_TAG_CHANGED(true),

	/** The path of the instance profile is not the one that the blueprint names. */
	INSTANCE_PROFILE_PATH_CHANGED(true),

	/** The maximum session duration is not the one that the blueprint names. */
	SESSION_DURATION_CHANGED(true),

	/** The description is not the one that the blueprint names. */
	DESCRIPTION_CHANGED(true),

	/**
	 * A tag of the blueprint is missing on the role or policy, or has another value.
	 * Other tags do not matter.
	 */
	TAG_CHANGED(true),

	/**
	 * The path of the role or policy is not the one that the blueprint names. IAM cannot
	 * change it.
	 */
	PATH_CHANGED(true),

	/**
	 * The name exists in IAM in other letter case, so ARNs with the wanted name do not
	 * match.
	 */
	OTHER_LETTER_CASE(true),

	/**
	 * A policy is not attached, and only a later step of the workshop attaches it.
	 */
	POLICY_NOT_YET_ATTACHED(false),

	/**
	 * A permissions boundary that the blueprint does not name may reduce the permissions.
	 */
	PERMISSIONS_BOUNDARY(false),

	/** The role has a path, but the blueprint names none. */
	PATH(false),

	/**
	 * The maximum session duration is not IAM's default, but the blueprint names none.
	 */
	MAX_SESSION(false);

	private final boolean drift;

	DifferenceKind(boolean drift) {
		this.drift = drift;
	}

	/** Whether it is about two documents that say different things. */
	boolean isChangedDocument() {
		return this == TRUST_POLICY_CHANGED || this == POLICY_CHANGED || this == INLINE_POLICY_CHANGED;
	}

	/**
	 * Whether it counts as drift; otherwise it is a note.
	 * @return true for drift
	 */
	public boolean isDrift() {
		return this.drift;
	}

}
