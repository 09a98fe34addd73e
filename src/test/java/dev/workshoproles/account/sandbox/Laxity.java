package dev.workshoproles.account.sandbox;

/** What an emulator of IAM lets pass, or answers otherwise than IAM does. */
enum Laxity {

	/**
	 * DeletePolicy deletes a policy that is in use or has several versions. Roles keep
	 * listing it as attached, and it can still be detached from them.
	 */
	DELETES_USED_POLICIES,

	/** Names that differ in letter case only are two names. */
	TELLS_NAMES_APART_BY_CASE,

	/** Two policies of one name may live in different paths. */
	TELLS_POLICIES_APART_BY_PATH,

	/** Names, paths, ARNs, descriptions and session lengths are not looked at. */
	TAKES_WRONG_PARAMETERS,

	/** A parameter that is not given is taken for an empty one. */
	DOES_NOT_MISS_PARAMETERS,

	/**
	 * CreateRole takes any JSON for a trust policy, UpdateAssumeRolePolicy one without
	 * principal.
	 */
	TAKES_WRONG_TRUST,

	/**
	 * There may be any number of tags and attached policies, and documents of any size.
	 */
	KNOWS_NO_QUOTAS,

	/**
	 * The policy simulator looks for the very words of action and resource in statements
	 * that allow, without wildcards, conditions, boundaries and denials, and calls
	 * everything else an explicit denial.
	 */
	SIMULATES_WORDS_ONLY,

	/** AWS managed policies can be changed and deleted. */
	WRITES_AWS_POLICIES,

	/**
	 * A permissions boundary need not exist, is not counted as a use of the policy, and
	 * listings do not filter by it.
	 */
	DOES_NOT_FOLLOW_BOUNDARIES,

	/**
	 * Whatever is no policy's ARN is refused as a boundary with InvalidParameterValue,
	 * even for a role that does not exist.
	 */
	HAS_ITS_OWN_WORD_FOR_WRONG_BOUNDARIES,

	/** UpdateRole without a description takes away the one that is there. */
	FORGETS_DESCRIPTIONS,

	/** Role tag keys are told apart by letter case, and policy tag keys are not. */
	SWAPS_THE_CASE_OF_TAG_KEYS,

	/** Tag values may have any character, and keys the prefix {@code aws:}. */
	TAKES_WRONG_TAGS,

	/**
	 * GetPolicyVersion, and ListRoles without a path, give the documents as they were
	 * sent; CreatePolicyVersion gives one at all.
	 */
	GIVES_DOCUMENTS_UNENCODED,

	/** ListPolicyVersions gives all at once, oldest first, and the documents as well. */
	LISTS_VERSIONS_ITS_OWN_WAY,

	/** ListRoles and ListRolePolicies give everything at once, whatever is asked for. */
	DOES_NOT_PAGE_ROLES,

	/**
	 * ListEntitiesForPolicy with maxItems looks at that many roles of the account only,
	 * and says that there are no more.
	 */
	LOSES_ENTITIES_IN_PAGES,

	/**
	 * ListInstanceProfiles, ListInstanceProfilesForRole and ListInstanceProfileTags give
	 * everything at once, whatever is asked for, and instance profiles with their tags.
	 */
	LISTS_ALL_INSTANCE_PROFILES,

	/** The id of an instance profile does not tell that it is one. */
	GIVES_INSTANCE_PROFILES_ANY_ID,

	/** An instance profile may have any tags; one that does not exist is answered 400. */
	DOES_NOT_CHECK_INSTANCE_PROFILE_TAGS,

	/**
	 * Removing a role that is not in the instance profile is answered with status 500.
	 */
	FAILS_ON_A_ROLE_NOT_IN_THE_PROFILE

}
