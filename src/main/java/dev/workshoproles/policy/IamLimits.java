package dev.workshoproles.policy;

import dev.workshoproles.policy.statement.PolicyJson;

/**
 * IAM's limits and quotas, the latter with their defaults. Those on the size of a policy
 * document are in {@link dev.workshoproles.policy.rules.DocumentUse}.
 * <p>
 * Lengths and ranges are those of the parameters in the <em>IAM API Reference</em>;
 * quotas are from "IAM and AWS STS quotas" in the <em>IAM User Guide</em>.
 */
public final class IamLimits {

	/** CreateRole, {@code RoleName}. */
	public static final int MAX_ROLE_NAME = 64;

	/** CreateUser, {@code UserName}. */
	public static final int MAX_USER_NAME = 64;

	/** CreatePolicy and PutRolePolicy, {@code PolicyName}. */
	public static final int MAX_POLICY_NAME = 128;

	/** CreateInstanceProfile, {@code InstanceProfileName}. */
	public static final int MAX_INSTANCE_PROFILE_NAME = 128;

	/** {@code Path} and {@code PathPrefix} of every operation. */
	public static final int MAX_PATH = 512;

	/** CreateServiceLinkedRole, {@code AWSServiceName}. */
	public static final int MAX_SERVICE_NAME = 128;

	/** CreateServiceLinkedRole, {@code CustomSuffix}. */
	public static final int MAX_CUSTOM_SUFFIX = 64;

	/** GetServiceLinkedRoleDeletionStatus, {@code DeletionTaskId}. */
	public static final int MAX_DELETION_TASK = 1_000;

	/** CreateRole and CreatePolicy, {@code Description}. */
	public static final int MAX_DESCRIPTION = 1_000;

	/** {@code PolicyArn} of every operation. */
	public static final int MIN_ARN = 20;

	/** {@code PolicyArn} of every operation. */
	public static final int MAX_ARN = 2_048;

	/** AssumeRole of STS, {@code ExternalId}. */
	public static final int MIN_EXTERNAL_ID = 2;

	/** AssumeRole of STS, {@code ExternalId}. */
	public static final int MAX_EXTERNAL_ID = 1_224;

	/** GetPolicyVersion, {@code VersionId}. */
	public static final int MAX_VERSION_ID = 64;

	/** The data type Tag, {@code Key}. */
	public static final int MAX_TAG_KEY = 128;

	/** The data type Tag, {@code Value}. */
	public static final int MAX_TAG_VALUE = 256;

	/**
	 * Every parameter with a policy document, in characters, white space included.
	 */
	public static final int MAX_DOCUMENT_PARAMETER = PolicyJson.MAX_CHARACTERS;

	/** CreateRole, {@code MaxSessionDuration}: the minimum, and the default. */
	public static final int DEFAULT_SESSION_SECONDS = 3_600;

	/** CreateRole, {@code MaxSessionDuration}. */
	public static final int MAX_SESSION_SECONDS = 43_200;

	/** {@code MaxItems} of every listing, if it is not given. */
	public static final int DEFAULT_PAGE_SIZE = 100;

	/** {@code MaxItems} of every listing. */
	public static final int MAX_PAGE_SIZE = 1_000;

	/**
	 * Quota: tags of a role, customer managed policy or instance profile. A request may
	 * not have more either.
	 */
	public static final int MAX_TAGS = 50;

	/** Quota: managed policies attached to a role or user. */
	public static final int MAX_ATTACHED_POLICIES = 10;

	/** Quota: versions of a managed policy. */
	public static final int MAX_POLICY_VERSIONS = 5;

	/** Quota: roles of an account. */
	public static final int MAX_ROLES = 1_000;

	/** Quota: users of an account. */
	public static final int MAX_USERS = 5_000;

	/** Quota: instance profiles of an account. */
	public static final int MAX_INSTANCE_PROFILES = 1_000;

	/** Quota: roles in an instance profile. */
	public static final int MAX_PROFILE_ROLES = 1;

	/** Quota: customer managed policies of an account. */
	public static final int MAX_CUSTOMER_POLICIES = 1_500;

	private IamLimits() {
	}

}
