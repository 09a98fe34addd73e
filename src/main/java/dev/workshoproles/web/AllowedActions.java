package dev.workshoproles.web;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.workshoproles.policy.InvalidPolicyDocumentException;
import dev.workshoproles.policy.PolicyDocument;

/**
 * The actions that a document's Allow statements name, compared as IAM does: without
 * regard to case, and with the wildcards {@code *} and {@code ?}.
 */
record AllowedActions(Set<String> actions) {

	static AllowedActions of(String document) {
		try {
			return new AllowedActions(PolicyDocument.parse(document).actions());
		}
		catch (InvalidPolicyDocumentException ex) {
			return new AllowedActions(Set.of());
		}
	}

	/**
	 * The actions of a list that none of these covers.
	 */
	Set<String> missingOf(Collection<String> wanted) {
		Set<String> missing = new TreeSet<>(wanted);
		missing.removeIf((action) -> this.actions.stream().anyMatch((pattern) -> covers(pattern, action)));
		return missing;
	}

	private static boolean covers(String pattern, String action) {
		String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(action).matches();
	}

}
