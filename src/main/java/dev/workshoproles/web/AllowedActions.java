package dev.workshoproles.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;

/**
 * The actions in a document's Allow statements. Like in IAM, they are compared without
 * regard to case and with the wildcards {@code *} and {@code ?}.
 *
 * @param named the entries of Action
 * @param patterns the actions that may be allowed, which are all for NotAction
 */
record AllowedActions(Set<String> named, List<String> patterns) {

	private static final String ANY = "*";

	static AllowedActions of(String document) {
		try {
			PolicyDocument parsed = PolicyDocument.parse(document);
			return new AllowedActions(parsed.actions(),
					parsed.grants().stream().map(Grant::action).distinct().toList());
		}
		catch (InvalidPolicyDocumentException ex) {
			return new AllowedActions(Set.of(), List.of());
		}
	}

	static AllowedActions of(Set<String> actions) {
		return new AllowedActions(actions, List.copyOf(actions));
	}

	/**
	 * The actions of a list that these do not include.
	 */
	Set<String> missingOf(Collection<String> wanted) {
		Set<String> missing = new TreeSet<>(wanted);
		missing.removeIf((action) -> this.patterns.stream()
			.anyMatch((pattern) -> new Grant(pattern, ANY).covers(new Grant(action, ANY))));
		return missing;
	}

}
