package dev.workshoproles.policy.evaluation;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.policy.statement.DocumentTree;
import dev.workshoproles.policy.statement.PolicyJson;
import dev.workshoproles.policy.statement.Statement;

/**
 * A policy to be evaluated.
 *
 * @param type what it contributes to a decision
 * @param source what a decision calls it, such as its name
 * @param json the document, not URL-encoded
 */
@NamedInterface("evaluation")
public record PolicyText(PolicyType type, String source, String json) {

	/** Before it, a variable is a text like any other. */
	private static final String FIRST_VERSION_WITH_VARIABLES = "2012-10-17";

	/**
	 * The statements in the order of the document.
	 * @throws dev.workshoproles.policy.statement.InvalidPolicyDocumentException if the
	 * text is no JSON object
	 */
	List<EvaluatedStatement> statements() {
		DocumentTree tree = new DocumentTree(PolicyJson.read(this.json));
		boolean variables = tree.version().compareTo(FIRST_VERSION_WITH_VARIABLES) >= 0;
		List<Statement> statements = tree.statements().toList();
		return IntStream.range(0, statements.size())
			.mapToObj((index) -> new EvaluatedStatement(this, index, statements.get(index), variables))
			.toList();
	}

}
