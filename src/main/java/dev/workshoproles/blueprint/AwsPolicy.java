package dev.workshoproles.blueprint;

import java.util.Map;
import java.util.Optional;

import dev.workshoproles.policy.PolicyDocument;

/**
 * An AWS managed policy: the console attaches it and never changes it.
 *
 * @param name its name, without a prefix
 * @param path its path, such as {@code /service-role/}
 * @param reasons why the lab needs each action
 */
public record AwsPolicy(String name, String path, Map<String, LocalizedText> reasons) implements PolicyBlueprint {

	@Override
	public String arn(String partition, String accountId) {
		return "arn:" + partition + ":iam::aws:policy" + this.path + this.name;
	}

	/**
	 * Whether the policy is in the console's list. AWS may have added or deprecated
	 * policies since the list was generated.
	 * @return whether it is in the list
	 */
	public boolean isKnown() {
		return KnownAwsPolicies.find(pathAndName()).isPresent();
	}

	/**
	 * The document of its default version when the list was generated. It is read each
	 * time.
	 * @return empty if the policy is not in the list
	 */
	public Optional<PolicyDocument> document() {
		return KnownAwsPolicies.find(pathAndName()).map(KnownAwsPolicies::document).map(PolicyDocument::parse);
	}

	/**
	 * The AWS managed policy that was probably meant by an unknown name.
	 * @return path and name, such as {@code service-role/AWSLambdaBasicExecutionRole};
	 * empty if none is similar
	 */
	public Optional<String> nearest() {
		return NearestName.to(this);
	}

	private String pathAndName() {
		return this.path.substring(1) + this.name;
	}

}
