package dev.workshoproles.blueprint.file.rules;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.workshoproles.policy.IamLimits;

/**
 * Finds principals of a trust policy that are none, or of another type than they are
 * written as. IAM would refuse some of them only when the role is created, and take
 * others that nobody can use.
 */
final class PrincipalMistakes {

	/** Endings of service principals, in all partitions. */
	private static final Pattern SERVICE = Pattern
		.compile("(?:[A-Za-z0-9-]+\\.)+(?:amazonaws\\.(?:com|com\\.cn|eu)|amazon\\.com|aws\\.internal)");

	/** Identity providers that IAM knows without an ARN. */
	private static final Set<String> BUILT_IN = Set.of("accounts.google.com", "graph.facebook.com", "www.amazon.com",
			"cognito-identity.amazonaws.com", "cognito-identity.cn-north-1.amazonaws.com.cn",
			"cognito-identity-us-gov.amazonaws.com");

	private static final Pattern PROVIDER = Pattern.compile("(?:oidc\\.eks|cognito-idp)\\..+");

	private static final Pattern PROVIDER_ARN = Pattern.compile("arn:[^:]+:iam::[^:]*:(oidc|saml)-provider/.+");

	private static final Pattern ACCOUNT = Pattern.compile("\\*|[0-9]{12}|arn:[^:]+:(?:iam|sts):.*|[A-Z0-9]{16,128}");

	private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?:/.*)?");

	private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");

	private PrincipalMistakes() {
	}

	/**
	 * What is wrong with a principal.
	 * @param type {@code Service}, {@code AWS} or {@code Federated}; any other type has
	 * no mistakes
	 * @param name the principal with its placeholders filled in
	 * @param written the principal as written
	 */
	static Optional<String> of(String type, String name, String written) {
		if (name.length() > IamLimits.MAX_ARN) {
			return Optional.of("must have at most " + IamLimits.MAX_ARN + " characters");
		}
		return switch (type) {
			case "Service" -> ofService(name, written);
			case "AWS" -> ACCOUNT.matcher(name).matches() ? Optional.empty() : instead(written,
					"no account, role or user of AWS", isService(name) ? principal("Service", written) : accounts());
			case "Federated" -> (BUILT_IN.contains(name) || PROVIDER_ARN.matcher(name).matches()) ? Optional.empty()
					: instead(written, "no identity provider's ARN",
							isService(name) && !PROVIDER.matcher(name).matches() ? principal("Service", written)
									: federated(name, written));
			default -> Optional.empty();
		};
	}

	private static Optional<String> ofService(String name, String written) {
		if (isService(name)) {
			return Optional.empty();
		}
		if (isProvider(name)) {
			return instead(written, "an identity provider, no service of AWS", federated(name, written));
		}
		if (ACCOUNT.matcher(name).matches()) {
			return instead(written, "no service", principal("AWS", written));
		}
		return Optional.of("'" + written + "' must be a service principal such as "
				+ (WORD.matcher(name).matches() ? written : "lambda") + ".amazonaws.com");
	}

	/** A host of AWS that is no known provider is rather a misspelt service. */
	private static boolean isProvider(String name) {
		return PROVIDER_ARN.matcher(name).matches() || BUILT_IN.contains(name) || PROVIDER.matcher(name).matches()
				|| (HOST.matcher(name).matches() && !name.contains("aws"));
	}

	private static boolean isService(String name) {
		return SERVICE.matcher(name).matches() && !BUILT_IN.contains(name) && !PROVIDER.matcher(name).matches();
	}

	private static Optional<String> instead(String written, String what, String instead) {
		return Optional.of("'" + written + "' is " + what + "; a trust policy with " + instead + " is needed");
	}

	private static String accounts() {
		return principal("AWS", "arn:${Partition}:iam::${Account}:root");
	}

	private static String federated(String name, String written) {
		boolean saml = name.contains(":saml-provider/");
		String provider = (BUILT_IN.contains(name) || name.startsWith("arn:")) ? written
				: "arn:${Partition}:iam::${Account}:oidc-provider/" + written;
		return principal("Federated", provider) + " and \"Action\": \"sts:AssumeRoleWith"
				+ (saml ? "SAML" : "WebIdentity") + "\"";
	}

	private static String principal(String type, String name) {
		return "\"Principal\": {\"" + type + "\": \"" + name + "\"}";
	}

}
