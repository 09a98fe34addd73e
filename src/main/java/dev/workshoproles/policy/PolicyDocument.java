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
 * An IAM policy document. Two are equal if they mean the same to IAM, however they are
 * written: a document is a set of statements, a statement a set of actions, resources,
 * principals and conditions, of which actions and condition keys have no letter case.
 * What one statement allows or denies may be split over several, or be part of what
 * another allows or denies. Sid and Id never count, what IAM does not know always does.
 * <p>
 * Where it is not certain that IAM finds two writings equal they are different.
 */
public final class PolicyDocument {

	private final String json;

	private final ObjectNode folded;

	private final ObjectNode normal;

	/** Made when it is asked for: most documents are written alike. */
	private @Nullable String meaning;

	private PolicyDocument(String json, DocumentTree tree) {
		this.json = json;
		this.folded = tree.normal(Spelling.FOLDED);
		this.normal = tree.normal(Spelling.AS_WRITTEN);
	}

	/**
	 * Reads a document. It need not be one that IAM would take, see {@link PolicyRules}.
	 * @param json the document, not URL-encoded
	 * @return the document
	 * @throws InvalidPolicyDocumentException if the text is not JSON, has a key twice,
	 * has no Statement, an element with a value of the wrong type, more than 32 levels or
	 * more than 131,072 characters, the longest that IAM's API takes
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
	 * The trust policy that lets one service assume the role, as the AWS console makes
	 * it.
	 * @param service the service principal, such as {@code lambda.amazonaws.com}
	 * @return the document
	 */
	public static PolicyDocument trusting(String service) {
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.put("Version", "2012-10-17");
		ObjectNode statement = document.putArray("Statement").addObject();
		statement.put("Effect", "Allow");
		statement.putObject("Principal").put("Service", service);
		statement.put("Action", "sts:AssumeRole");
		return parse(PolicyJson.write(document));
	}

	/**
	 * The normal form of a text for a diff.
	 * @param json any text, not URL-encoded
	 * @return {@link #normalized()}, or the text itself if it is no policy document
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
	 * Whether another document says the same.
	 * @param json any text, not URL-encoded
	 * @return {@code false} also if the text cannot be read as a policy document
	 */
	public boolean means(String json) {
		try {
			return equals(parse(json));
		}
		catch (InvalidPolicyDocumentException ex) {
			return false;
		}
	}

	/**
	 * The document as it was given, to be sent to IAM.
	 * @return JSON, not URL-encoded
	 */
	public String json() {
		return this.json;
	}

	/**
	 * The normal form: documents that have the same one are equal. It shows the
	 * statements there are, those that differ in Action only as one, so equal documents
	 * may have different ones. Every value is on a line of its own.
	 * @return JSON without Sid and Id, with LF line ends and none at the end
	 */
	public String normalized() {
		return PolicyJson.writePretty(this.normal);
	}

	/**
	 * The entries of Action in the statements that allow, wildcards as they are.
	 * @return the actions as written, sorted and looked up without regard to case
	 */
	public SortedSet<String> actions() {
		return actions(statements().filter(Statement::allows)
			.flatMap((statement) -> statement.texts(StatementElement.ACTION)));
	}

	/**
	 * The entries of Action that are allowed on all resources, wildcards as they are.
	 * @return sorted and looked up like {@link #actions()}
	 */
	public SortedSet<String> actionsOnAll() {
		return actions(statements().filter(Statement::allowsOnAll)
			.flatMap((statement) -> statement.texts(StatementElement.ACTION)));
	}

	/**
	 * The entries of Action and NotAction in all statements, those that deny included.
	 * @return sorted and looked up like {@link #actions()}
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
	 * What the document allows: each action with each resource. Conditions and what it
	 * denies are left out of account, so it allows no more than this. NotAction and
	 * NotResource are taken for all actions and resources.
	 * @return in the order of the normal form
	 */
	public List<Grant> grants() {
		return statements().flatMap(Statement::grants).distinct().toList();
	}

	/**
	 * Whether a statement denies something.
	 * @return false also when it takes something away by a condition only
	 */
	public boolean denies() {
		return !statements().allMatch(Statement::allows);
	}

	/**
	 * How far the document reaches beside another one that says something else. Of trust
	 * policies it compares who may do what, of others which action is allowed on what.
	 * @param other the other document
	 * @return more or less only where that is certain
	 */
	public Reach beside(PolicyDocument other) {
		List<Statement> own = statements().toList();
		List<Statement> others = other.statements().toList();
		if (isTrust(own) || isTrust(others)) {
			return Trust.of(this.folded).beside(Trust.of(other.folded));
		}
		if (new Excess(own, others).isCertain()) {
			return Reach.MORE;
		}
		return new Excess(others, own).isCertain() ? Reach.LESS : Reach.OTHER;
	}

	/**
	 * The document with actions limited to resources wherever it allows them on all.
	 * @param resources the resources by action, in any letter case; actions that are not
	 * there stay as they are
	 * @return one statement for each set of resources, or this document when there is
	 * nothing to limit
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
