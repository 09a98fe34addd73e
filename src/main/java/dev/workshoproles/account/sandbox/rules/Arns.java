package dev.workshoproles.account.sandbox.rules;

import java.util.regex.Pattern;

import dev.workshoproles.policy.IamLimits;

import org.jspecify.annotations.Nullable;

/** The ARNs of the sandbox's account, and validation of policy ARNs. */
public final class Arns {

	/** An account id that AWS assigns to nobody. */
	public static final String ACCOUNT_ID = "000000000000";

	/** The beginning of the path of service-linked roles and of their policies. */
	public static final String SERVICE_LINKED = "/aws-service-role/";

	private static final Pattern ARN = Pattern.compile("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+", Pattern.DOTALL);

	private static final Pattern POLICY = Pattern.compile("arn:aws:iam::(\\d{12}|aws):policy/[\\u0021-\\u007E]+");

	private static final String AWS_MANAGED = "arn:aws:iam::aws:policy";

	private Arns() {
	}

	public static String role(String path, String name) {
		return own("role", path, name);
	}

	public static String policy(String path, String name) {
		return own("policy", path, name);
	}

	public static String user(String path, String name) {
		return own("user", path, name);
	}

	public static String instanceProfile(String path, String name) {
		return own("instance-profile", path, name);
	}

	public static String awsManagedPolicy(String path, String name) {
		return AWS_MANAGED + path + name;
	}

	public static boolean isAwsManaged(String policyArn) {
		return policyArn.startsWith(AWS_MANAGED);
	}

	/** The name at the end of an ARN, after its path. */
	static String name(String arn) {
		return arn.substring(arn.lastIndexOf('/') + 1);
	}

	public static String requirePolicyArn(String parameter, @Nullable String value) {
		String arn = Constraints.length(parameter, value, IamLimits.MIN_ARN, IamLimits.MAX_ARN);
		if (!POLICY.matcher(arn).matches()) {
			throw IamErrors.invalidInput("ARN %s is not valid.".formatted(arn));
		}
		return arn;
	}

	/**
	 * Validates the ARN of a policy to attach, which IAM looks at by itself.
	 */
	public static String requireAttachableArn(@Nullable String value) {
		if (value != null && !ARN.matcher(value).matches()) {
			throw IamErrors.validationError("Invalid ARN:  Could not be parsed!");
		}
		return requirePolicyArn("policyArn", value);
	}

	private static String own(String kind, String path, String name) {
		return "arn:aws:iam::%s:%s%s%s".formatted(ACCOUNT_ID, kind, path, name);
	}

}
