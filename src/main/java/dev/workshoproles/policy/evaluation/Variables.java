package dev.workshoproles.policy.evaluation;

import java.util.Optional;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.PolicyVariable;
import dev.workshoproles.policy.form.Wildcard;

/**
 * The values of a document's variables in one request (<em>IAM User Guide</em>, "Policy
 * elements: Variables and tags").
 *
 * @param context the context of the request
 * @param exist whether the version of the document has variables
 */
record Variables(RequestContext context, boolean exist) {

	/**
	 * The pattern that a text of the document is. A key with several values has none as a
	 * variable.
	 * @return empty if a variable has neither a value nor a default: such a text is equal
	 * to nothing
	 */
	Optional<Wildcard> pattern(String text) {
		return this.exist ? Wildcard.of(text).with(this::value) : Optional.of(Wildcard.withoutVariables(text));
	}

	private Optional<String> value(PolicyVariable variable) {
		return this.context.single(variable.key()).or(() -> Optional.ofNullable(variable.defaultValue()));
	}

	/** The keys without which a text has no pattern. */
	Stream<String> missingKeys(String text) {
		return this.exist
				? Wildcard.of(text).variables().filter((variable) -> value(variable).isEmpty()).map(PolicyVariable::key)
				: Stream.empty();
	}

}
