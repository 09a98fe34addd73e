package dev.workshoproles.blueprint;

import java.util.Map;
import java.util.Optional;

/**
 * A policy that AWS manages: the console attaches it and never changes it.
 *
 * @param name the name, which no prefix changes
 * @param path its path, such as {@code /service-role/}
 * @param reasons why the lab needs each action
 */
public record AwsPolicy(String name, String path, Map<String, LocalizedText> reasons) implements PolicyBlueprint {

	@Override
	public String arn(String partition, String accountId) {
		return "arn:" + partition + ":iam::aws:policy" + this.path + this.name;
	}

	/**
	 * Whether AWS managed this policy when the console's list was made. AWS may have made
	 * it since, or retired it.
	 * @return whether it is in the list
	 */
	public boolean isKnown() {
		return KnownAwsPolicies.find(pathAndName()).isPresent();
	}

	/**
	 * The policy of AWS that may be meant by one that does not exist.
	 * @return path and name of one under another path or with a similar name, such as
	 * {@code service-role/AWSLambdaBasicExecutionRole}; empty when none is near
	 */
	public Optional<String> nearest() {
		return NearestName.to(this);
	}

	private String pathAndName() {
		return this.path.substring(1) + this.name;
	}

}
