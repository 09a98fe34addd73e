package dev.workshoproles.permissions;

/**
 * What actions of the console are limited to, in the order of a policy's statements.
 */
enum Limit {

	/** The workshop's roles. */
	ROLES,

	/** The workshop's customer managed policies. */
	POLICIES,

	/**
	 * What its roles have of AWS's and the account's own: AWS managed policies, and
	 * permissions boundaries.
	 */
	REQUIRED_POLICIES,

	/** Its roles, and the policies that they have attached. */
	ATTACHMENTS,

	/** Its roles that have a permissions boundary, and these boundaries. */
	BOUNDARIES,

	/** Its roles in instance profiles, when they are passed to EC2. */
	PASSED_ROLES,

	/** Its instance profiles. */
	INSTANCE_PROFILES,

	/** All instance profiles: those that somebody put a role into are unknown. */
	ANY_INSTANCE_PROFILE,

	/** Listings of the whole account cannot be limited. */
	ACCOUNT

}
