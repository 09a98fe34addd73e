package dev.workshoproles.blueprint;

import java.util.Map;

/**
 * A managed policy that a role of the workshop should have attached.
 */
public sealed interface PolicyBlueprint permits CustomerPolicy, AwsPolicy {

	/**
	 * The policy's real name, prefix included for a customer managed policy.
	 * @return the name
	 */
	String name();

	/**
	 * Why the lab needs each action.
	 * @return the reasons by action
	 */
	Map<String, LocalizedText> reasons();

	/**
	 * The ARN that the policy should have.
	 * @param partition such as {@code aws}
	 * @param accountId the account's twelve digits
	 * @return the ARN
	 */
	String arn(String partition, String accountId);

}
