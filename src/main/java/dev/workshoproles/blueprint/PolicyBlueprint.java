package dev.workshoproles.blueprint;

import java.util.Map;

/**
 * A managed policy that a role of the workshop has attached.
 */
public sealed interface PolicyBlueprint permits CustomerPolicy, AwsPolicy {

	/**
	 * The policy's real name, with the name prefix when it is a customer managed one.
	 * @return at most 128 characters
	 */
	String name();

	/**
	 * Why the lab needs each action.
	 * @return the reason by action
	 */
	Map<String, LocalizedText> reasons();

	/**
	 * The ARN under which the policy is made, or found when AWS manages it.
	 * @param partition such as {@code aws}
	 * @param accountId the account's twelve digits
	 * @return the ARN
	 */
	String arn(String partition, String accountId);

}
