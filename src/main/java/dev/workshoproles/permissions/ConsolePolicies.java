package dev.workshoproles.permissions;

import java.util.List;
import java.util.stream.Collectors;

import dev.workshoproles.policy.PolicyDocument;

/**
 * The policies that allow one use of the console together.
 *
 * @param documents each fits into a managed policy
 * @param patterns the ARNs with wildcards that stand for more roles and policies than the
 * workshop's, since all names would take too many policies; empty if there are none
 */
public record ConsolePolicies(List<PolicyDocument> documents, List<String> patterns) {

	public ConsolePolicies {
		documents = List.copyOf(documents);
		patterns = List.copyOf(patterns);
	}

	/**
	 * All policies as text.
	 * @return each formatted as lines, with an empty line between two; empty if there are
	 * none
	 */
	public String text() {
		return this.documents.stream().map(PolicyDocument::normalized).collect(Collectors.joining("\n\n"));
	}

}
