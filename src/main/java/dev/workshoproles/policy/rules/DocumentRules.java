package dev.workshoproles.policy.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.DocumentTree;
import dev.workshoproles.policy.statement.Statement;

/**
 * IAM's rules for a document as a whole.
 */
public final class DocumentRules {

	public static final String CURRENT_VERSION = "2012-10-17";

	public static final Set<String> VERSIONS = Set.of("2008-10-17", CURRENT_VERSION);

	private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");

	private DocumentRules() {
	}

	static Stream<String> problems(DocumentTree tree, DocumentUse use) {
		List<Statement> statements = tree.statements().toList();
		return Stream
			.of(version(tree, use), tree.unknownKeys().map((key) -> key + ": is no element of a policy document."),
					tree.statement().emptiness(), sids(statements),
					statements.stream().flatMap((statement) -> StatementRules.problems(statement, use)))
			.flatMap((problems) -> problems);
	}

	// Managed policies are newer than the old version and never supported it.
	private static Stream<String> version(DocumentTree tree, DocumentUse use) {
		if (use == DocumentUse.MANAGED && !CURRENT_VERSION.equals(tree.version())) {
			return Stream.of("Version: must be " + CURRENT_VERSION + " in " + use.description() + ".");
		}
		return VERSIONS.contains(tree.version()) ? Stream.empty()
				: Stream.of("Version: must be 2012-10-17 or 2008-10-17.");
	}

	private static Stream<String> sids(List<Statement> statements) {
		Set<String> seen = new HashSet<>();
		return statements.stream()
			.flatMap((statement) -> statement.texts(StatementElement.SID))
			.flatMap((sid) -> sid(sid, seen));
	}

	// An empty Sid counts as absent, so several statements may have it.
	private static Stream<String> sid(LocatedValue element, Set<String> seen) {
		String sid = element.value().stringValue();
		if (!SID.matcher(sid).matches()) {
			return Stream.of(element.problem("may have the letters A to Z and a to z and digits only."));
		}
		return (sid.isEmpty() || seen.add(sid)) ? Stream.empty()
				: Stream.of(element.problem("is the Sid of an earlier statement."));
	}

}
