package dev.workshoproles.policy.rules;

import java.util.ArrayList;
import java.util.List;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.policy.statement.DocumentTree;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.policy.statement.PolicyJson;
import dev.workshoproles.policy.statement.Statement;

/**
 * The rules by which IAM refuses a policy document: those of its policy grammar, its
 * quotas, and its checks that need no knowledge of a service. Whether an action or a
 * condition key exists is not among them; IAM does not ask either.
 */
@NamedInterface("rules")
public final class PolicyRules {

	private PolicyRules() {
	}

	/**
	 * Why IAM would refuse a document.
	 * @param json any text, not URL-encoded
	 * @param use what the document is for
	 * @return English sentences, each beginning with its place such as
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
				.formatted(CharacterRules.size(json), use.inWords(), use.maxCharacters()));
		}
		return List.copyOf(problems);
	}

	/**
	 * Whether a document is too large, to which IAM answers LimitExceeded rather than
	 * MalformedPolicyDocument.
	 * @param json any text, not URL-encoded
	 * @param use what the document is for
	 * @return whether it has more than {@link DocumentUse#maxCharacters()}
	 */
	public static boolean exceedsSize(String json, DocumentUse use) {
		return CharacterRules.size(json) > use.maxCharacters();
	}

}
