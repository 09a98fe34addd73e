package dev.workshoproles.policy.evaluation;

import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.form.Wildcard;
import dev.workshoproles.policy.statement.Statement;

/**
 * A statement of a policy with all it takes to evaluate it.
 *
 * @param policy its policy
 * @param index its index in the policy
 * @param statement the statement
 * @param hasVariables whether the version of the document has variables
 */
record EvaluatedStatement(PolicyText policy, int index, Statement statement, boolean hasVariables) {

	PolicyType type() {
		return this.policy.type();
	}

	boolean allows() {
		return this.statement.allows();
	}

	boolean denies() {
		return this.statement.denies();
	}

	/** Whether it says something of a request whose context may lack keys. */
	boolean isAbout(AccessRequest request) {
		return matchesAction(request) && matchesResource(request)
				&& (type() != PolicyType.RESOURCE || principals().include(request.principal()));
	}

	/**
	 * Whether its conditions are met: each operator with each of its keys.
	 */
	boolean isInEffect(AccessRequest request) {
		Variables variables = variables(request);
		return Condition.of(this.statement).allMatch((condition) -> condition.isMet(variables));
	}

	/** The keys that the request lacks. */
	Stream<String> missingKeys(AccessRequest request) {
		Variables variables = variables(request);
		return Stream.concat(Condition.of(this.statement).flatMap((condition) -> condition.missingKeys(variables)),
				Stream.of(StatementElement.RESOURCE, StatementElement.NOT_RESOURCE)
					.flatMap(this.statement::texts)
					.flatMap((text) -> variables.missingKeys(text.value().stringValue())));
	}

	/** Whether it allows the very user or session something. */
	boolean allowsOnItsOwn(AccessRequest request) {
		return type() == PolicyType.RESOURCE && principals().includeOnItsOwn(request.principal());
	}

	MatchedStatement matched() {
		return new MatchedStatement(this.policy, this.index,
				this.statement.get(StatementElement.SID).value().asString(""));
	}

	private PrincipalNames principals() {
		return new PrincipalNames(this.statement);
	}

	private Variables variables(AccessRequest request) {
		return new Variables(request.context(), this.hasVariables);
	}

	/**
	 * Regardless of letter case. {@code NotAction} matches all other actions, those of
	 * other services included.
	 */
	private boolean matchesAction(AccessRequest request) {
		Wildcard action = Wildcard.of(Spelling.fold(request.action()));
		return matches(StatementElement.ACTION, StatementElement.NOT_ACTION,
				(text) -> Wildcard.of(Spelling.fold(text)).covers(action));
	}

	/**
	 * An asterisk matches colons, too: IAM documents that of one at the end of a part of
	 * an ARN, and nothing to the contrary of others. A resource-based policy may have
	 * neither element.
	 */
	private boolean matchesResource(AccessRequest request) {
		if (!this.statement.has(StatementElement.RESOURCE) && !this.statement.has(StatementElement.NOT_RESOURCE)) {
			return true;
		}
		Wildcard resource = Wildcard.of(request.resource());
		Variables variables = variables(request);
		return matches(StatementElement.RESOURCE, StatementElement.NOT_RESOURCE,
				(text) -> variables.pattern(text).filter((pattern) -> pattern.covers(resource)).isPresent());
	}

	private boolean matches(StatementElement element, StatementElement opposite, Predicate<String> matches) {
		boolean isOpposite = this.statement.has(opposite);
		return this.statement.texts(isOpposite ? opposite : element)
			.map((each) -> each.value().stringValue())
			.anyMatch(matches) != isOpposite;
	}

}
