package dev.workshoproles.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;

/**
 * The actions that a document's Allow statements are about, compared as IAM does: without
 * regard to case, and with the wildcards {@code *} and {@code ?}.
 *
 * @param named those it names
 * @param patterns those it may allow: where it allows all but some, all
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
	 * The actions of a list that none of these covers.
	 */
	Set<String> missingOf(Collection<String> wanted) {
		Set<String> missing = new TreeSet<>(wanted);
		missing.removeIf((action) -> this.patterns.stream()
			.anyMatch((pattern) -> new Grant(pattern, ANY).covers(new Grant(action, ANY))));
		return missing;
	}

}
