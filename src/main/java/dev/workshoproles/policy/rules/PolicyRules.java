package dev.workshoproles.policy.rules;

import java.util.ArrayList;
import java.util.List;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.policy.statement.DocumentTree;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.policy.statement.PolicyJson;
import dev.workshoproles.policy.statement.Statement;

/**
 * Validates policy documents by IAM's rules: its policy grammar, its quotas, and checks
 * that do not depend on a service. Like IAM, it does not check whether an action or
 * condition key exists.
 */
@NamedInterface("rules")
public final class PolicyRules {

	private PolicyRules() {
	}

	/**
	 * Finds the reasons why IAM would reject a document.
	 * @param json any text, not URL-encoded
	 * @param use what the document is for
	 * @return English sentences, each beginning with a path such as
	 * {@code Statement[0].Effect}, the one about the size last; empty if the document is
	 * valid
	 */
	public static List<String> problems(String json, DocumentUse use) {
		List<String> problems = new ArrayList<>(CharacterRules.problems(json).toList());
		try {
			DocumentTree tree = new DocumentTree(PolicyJson.read(json));
			problems.addAll(tree.problems());
			problems.addAll(DocumentRules.problems(tree, use).toList());
		}
		catch (InvalidPolicyDocumentException ex) {
			problems.addAll(ex.problems());
		}
		if (exceedsSize(json, use)) {
			problems.add("The document: has %d characters besides white space, %s may have %d."
				.formatted(CharacterRules.size(json), use.description(), use.maxCharacters()));
		}
		return List.copyOf(problems);
	}

	/**
	 * Whether IAM has a condition operator of this name, in any letter case.
	 */
	public static boolean isConditionOperator(String name) {
		return ConditionRules.isOperator(name);
	}

	/**
	 * Whether a document is too large, for which IAM's error is LimitExceeded rather than
	 * MalformedPolicyDocument.
	 * @param json any text, not URL-encoded
	 * @param use what the document is for
	 * @return whether it has more than {@link DocumentUse#maxCharacters()}
	 */
	public static boolean exceedsSize(String json, DocumentUse use) {
		return CharacterRules.size(json) > use.maxCharacters();
	}

}
