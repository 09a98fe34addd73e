package dev.workshoproles.account.sandbox.rules;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

/**
 * What IAM demands of a policy document, with the error it answers where it is not met.
 */
public final class Documents {

	private static final int LONGEST_PARAMETER = 131_072;

	private Documents() {
	}

	/** A customer managed policy's document, of at most 6,144 characters. */
	public static String managed(@Nullable String document) {
		String json = given("policyDocument", document);
		requireSize(json, DocumentUse.MANAGED, "PolicySize");
		return wellFormed(json, DocumentUse.MANAGED);
	}

	/** A role's trust policy, of at most 2,048 characters. */
	public static String trust(String parameter, @Nullable String document) {
		String json = given(parameter, document);
		requireSize(json, DocumentUse.TRUST, "ACLSizePerRole");
		return wellFormed(json, DocumentUse.TRUST);
	}

	/**
	 * An inline policy's document. The limit of 10,240 characters holds for all the
	 * inline policies of a role together.
	 */
	public static String inline(@Nullable String document, String roleName, Collection<String> others) {
		String json = given("policyDocument", document);
		if (PolicyRules.exceedsSize(json + String.join("", others), DocumentUse.INLINE)) {
			throw IamErrors.limitExceeded("Maximum policy size of %d bytes exceeded for role %s"
				.formatted(DocumentUse.INLINE.maxCharacters(), roleName));
		}
		return wellFormed(json, DocumentUse.INLINE);
	}

	private static String given(String parameter, @Nullable String document) {
		return Constraints.length(parameter, document, 1, LONGEST_PARAMETER);
	}

	private static void requireSize(String json, DocumentUse use, String quota) {
		if (PolicyRules.exceedsSize(json, use)) {
			throw IamErrors.quotaExceeded(quota, use.maxCharacters());
		}
	}

	private static String wellFormed(String json, DocumentUse use) {
		List<String> problems = PolicyRules.problems(json, use);
		if (!problems.isEmpty()) {
			throw IamErrors.malformedPolicyDocument(String.join(" ", problems));
		}
		return json;
	}

}
