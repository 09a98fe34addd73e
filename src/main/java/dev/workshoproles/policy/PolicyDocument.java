package dev.workshoproles.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.policy.evaluation.SampleRequest;
import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.meaning.Excess;
import dev.workshoproles.policy.meaning.Meaning;
import dev.workshoproles.policy.meaning.Reach;
import dev.workshoproles.policy.meaning.Trust;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.policy.statement.DocumentTree;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.policy.statement.PolicyJson;
import dev.workshoproles.policy.statement.Statement;

/**
 * An IAM policy document. Two documents are equal if they have the same effect in IAM,
 * however they are written: order and duplicates do not matter, actions and condition
 * keys are case-insensitive, and a statement may be split into several or be redundant
 * because another one includes it. Sid and Id are ignored, but not elements unknown to
 * IAM.
 * <p>
 * If it is uncertain whether IAM treats two documents alike, they are not equal.
 */
public final class PolicyDocument {

	private final String json;

	private final ObjectNode folded;

	private final ObjectNode normal;

	/** Computed on demand: most equal documents also have the same folded form. */
	private @Nullable String meaning;

	private PolicyDocument(String json, DocumentTree tree) {
		this.json = json;
		this.folded = tree.normal(Spelling.FOLDED);
		this.normal = tree.normal(Spelling.AS_WRITTEN);
	}

	/**
	 * Parses a document. It need not be valid in IAM, see {@link PolicyRules}.
	 * @param json the document, not URL-encoded
	 * @return the document
	 * @throws InvalidPolicyDocumentException if the text is not JSON, has a duplicate
	 * key, no Statement, an element with a value of the wrong type, more than 32 levels
	 * or more than {@link IamLimits#MAX_DOCUMENT_PARAMETER} characters
	 */
	public static PolicyDocument parse(String json) {
		DocumentTree tree = new DocumentTree(PolicyJson.read(json));
		List<String> problems = tree.problems();
		if (!problems.isEmpty()) {
			throw new InvalidPolicyDocumentException(problems, null);
		}
		return new PolicyDocument(json, tree);
	}

	/**
	 * The trust policy that lets one service assume the role, as the AWS Management
	 * Console creates it.
	 * @param service the service principal, such as {@code lambda.amazonaws.com}
	 * @return the document
	 */
	public static PolicyDocument trusting(String service) {
		return trusting(List.of(service));
	}

	/**
	 * The trust policy that lets services assume the role, in the form of
	 * {@link #trusting(String)}.
	 * @param services the service principals, at least one
	 * @return the document
	 */
	public static PolicyDocument trusting(List<String> services) {
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.put("Version", "2012-10-17");
		ObjectNode statement = document.putArray("Statement").addObject();
		statement.put("Effect", "Allow");
		ObjectNode principal = statement.putObject("Principal");
		if (services.size() == 1) {
			principal.put("Service", services.get(0));
		}
		else {
			services.forEach(principal.putArray("Service")::add);
		}
		statement.put("Action", "sts:AssumeRole");
		return parse(PolicyJson.write(document));
	}

	/**
	 * The normal form of a text for a diff.
	 * @param json any text, not URL-encoded
	 * @return {@link #normalized()}, or the text itself if it is not a policy document
	 */
	public static String normalize(String json) {
		try {
			return parse(json).normalized();
		}
		catch (InvalidPolicyDocumentException ex) {
			return json;
		}
	}

	/**
	 * Whether another document has the same effect.
	 * @param json any text, not URL-encoded
	 * @return false also if the text is not a policy document
	 */
	public boolean isEquivalentTo(String json) {
		try {
			// IAM mostly returns what the console has sent.
			return json.equals(this.json) || equals(parse(json));
		}
		catch (InvalidPolicyDocumentException ex) {
			return false;
		}
	}

	/**
	 * The document as given, to be sent to IAM.
	 * @return JSON, not URL-encoded
	 */
	public String json() {
		return this.json;
	}

	/**
	 * The normal form. Documents with the same normal form are equal, but equal documents
	 * may differ in it: only statements that differ in nothing but Action are merged.
	 * Every value is on a line of its own.
	 * @return JSON without Sid and Id, with LF line ends and none at the end
	 */
	public String normalized() {
		return PolicyJson.writePretty(this.normal);
	}

	/**
	 * The entries of Action in Allow statements, wildcards included.
	 * @return the actions as written; order and lookup are case-insensitive
	 */
	public SortedSet<String> actions() {
		return actions(statements().filter(Statement::allows)
			.flatMap((statement) -> statement.texts(StatementElement.ACTION)));
	}

	/**
	 * The entries of Action that are allowed on all resources, wildcards included.
	 * @return in the same form as {@link #actions()}
	 */
	public SortedSet<String> actionsOnAllResources() {
		return actions(statements().filter(Statement::allowsOnAllResources)
			.flatMap((statement) -> statement.texts(StatementElement.ACTION)));
	}

	/**
	 * The entries of Action and NotAction in all statements, Deny included.
	 * @return in the same form as {@link #actions()}
	 */
	public SortedSet<String> namedActions() {
		return actions(
				statements().flatMap((statement) -> Stream.of(StatementElement.ACTION, StatementElement.NOT_ACTION)
					.flatMap(statement::texts)));
	}

	private static SortedSet<String> actions(Stream<LocatedValue> entries) {
		NavigableSet<String> actions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		entries.map((action) -> action.value().stringValue()).forEach(actions::add);
		return Collections.unmodifiableNavigableSet(actions);
	}

	/**
	 * The principals that a trust policy allows something, whatever their type.
	 * @return services, ARNs, account ids and identity providers as written, {@code *}
	 * for everybody; empty if the document is no trust policy
	 */
	public SortedSet<String> principals() {
		NavigableSet<String> principals = new TreeSet<>();
		statements().filter(Statement::allows).flatMap(Statement::principals).forEach(principals::add);
		return Collections.unmodifiableNavigableSet(principals);
	}

	/**
	 * What the document allows: each action with each resource. This is an upper bound:
	 * Deny statements and conditions are ignored, and NotAction and NotResource count as
	 * all actions and resources.
	 * @return in the order of the normal form
	 */
	public List<Grant> grants() {
		return statements().flatMap(Statement::grants).distinct().toList();
	}

	/**
	 * Requests that the document allows, as far as one can know them: each action with
	 * each resource, wildcards included.
	 * @return in the order of the normal form
	 */
	public List<SampleRequest> samples() {
		return statements().flatMap(SampleRequest::of).distinct().toList();
	}

	/**
	 * Whether a statement denies something.
	 * @return false also when it takes something away by a condition only
	 */
	public boolean denies() {
		return !statements().allMatch(Statement::allows);
	}

	/**
	 * Compares what two different documents allow: of trust policies who may do what, of
	 * others which action on what.
	 * @param other the other document
	 * @return more or less only if that is certain
	 */
	public Reach comparedTo(PolicyDocument other) {
		List<Statement> own = statements().toList();
		List<Statement> others = other.statements().toList();
		if (isTrust(own) || isTrust(others)) {
			return Trust.of(this.folded).comparedTo(Trust.of(other.folded));
		}
		if (new Excess(own, others).isCertain()) {
			return Reach.MORE;
		}
		return new Excess(others, own).isCertain() ? Reach.LESS : Reach.OTHER;
	}

	/**
	 * Limits actions to resources wherever the document allows them on all resources.
	 * @param resources the resources by action, in any letter case; other actions stay as
	 * they are
	 * @return a document with one statement for each set of resources, or this one if
	 * there is nothing to limit
	 */
	public PolicyDocument narrowed(Map<String, ? extends Collection<String>> resources) {
		return resources.isEmpty() ? this : parse(new Narrowing(resources).narrow(new DocumentTree(this.normal)));
	}

	private static boolean isTrust(List<Statement> statements) {
		return statements.stream().anyMatch((statement) -> statement.has(StatementElement.PRINCIPAL));
	}

	private Stream<Statement> statements() {
		return new DocumentTree(this.normal).statements();
	}

	private String meaning() {
		String made = this.meaning;
		if (made == null) {
			made = Meaning.of(new DocumentTree(this.folded));
			this.meaning = made;
		}
		return made;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PolicyDocument document
				&& (this.folded.equals(document.folded) || meaning().equals(document.meaning()));
	}

	@Override
	public int hashCode() {
		return meaning().hashCode();
	}

	@Override
	public String toString() {
		return this.json;
	}

}
