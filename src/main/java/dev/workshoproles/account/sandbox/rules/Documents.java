package dev.workshoproles.account.sandbox.rules;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

/**
 * Validates policy documents with IAM's error codes.
 */
public final class Documents {

	/** IAM's message promises less than it takes. */
	private static final Pattern CHARACTERS = Pattern.compile("[\\t\\n\\r\\u0020-\\u00FF]+");

	private Documents() {
	}

	/** Validates the document of a customer managed policy. */
	public static String managed(@Nullable String document) {
		String json = required("policyDocument", document);
		requireSize(json, DocumentUse.MANAGED, "PolicySize");
		return wellFormed(json, DocumentUse.MANAGED);
	}

	/** Validates the trust policy of a role. */
	public static String trust(String parameter, @Nullable String document) {
		String json = required(parameter, document);
		requireSize(json, DocumentUse.TRUST, "ACLSizePerRole");
		return wellFormed(json, DocumentUse.TRUST);
	}

	/**
	 * Validates an inline policy of a role. The size limit applies to all inline policies
	 * of the role together.
	 */
	public static String inline(@Nullable String document, String roleName, Collection<String> others) {
		String json = required("policyDocument", document);
		if (PolicyRules.exceedsSize(json + String.join("", others), DocumentUse.INLINE)) {
			throw IamErrors.limitExceeded("Maximum policy size of %d bytes exceeded for role %s"
				.formatted(DocumentUse.INLINE.maxCharacters(), roleName));
		}
		return wellFormed(json, DocumentUse.INLINE);
	}

	private static String required(String parameter, @Nullable String document) {
		String json = Constraints.length(parameter, document, 1, IamLimits.MAX_DOCUMENT_PARAMETER);
		if (!CHARACTERS.matcher(json).matches()) {
			throw IamErrors.validationError(
					"The specified value for %s is invalid. It must contain only printable ".formatted(parameter)
							+ "ASCII characters.");
		}
		return json;
	}

	private static void requireSize(String json, DocumentUse use, String quota) {
		if (PolicyRules.exceedsSize(json, use)) {
			throw IamErrors.quotaExceeded(quota, use.maxCharacters());
		}
	}

	/** What IAM has no known sentence for is refused with the console's own. */
	private static String wellFormed(String json, DocumentUse use) {
		DocumentRefusal.of(json, use).ifPresent((sentence) -> {
			throw IamErrors.malformedPolicyDocument(sentence);
		});
		List<String> problems = PolicyRules.problems(json, use);
		if (!problems.isEmpty()) {
			throw IamErrors.malformedPolicyDocument(String.join(" ", problems));
		}
		return json;
	}

}
