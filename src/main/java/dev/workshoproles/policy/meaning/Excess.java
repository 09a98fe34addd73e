package dev.workshoproles.policy.meaning;

import java.util.List;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.ResourcePattern;
import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.Wildcard;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.policy.statement.Statement;

/**
 * Finds out whether a document certainly allows everything that another one allows, and
 * more, proven by an example.
 */
public record Excess(List<Statement> own, List<Statement> other) {

	public boolean isCertain() {
		List<Grant> grants = grants(this.own).toList();
		return this.own.stream().allMatch(Statement::isPlain)
				&& grants(this.other).allMatch((grant) -> grants.stream().anyMatch((each) -> each.covers(grant)))
				&& Stream.concat(grants.stream(), denials())
					.flatMap(Example::of)
					.filter((example) -> grants.stream().anyMatch(example::isAllowedBy))
					.anyMatch((example) -> isDenied(example) || isNotAllowed(example));
	}

	private static Stream<Grant> grants(List<Statement> statements) {
		return statements.stream().flatMap(Statement::grants);
	}

	private Stream<Grant> denials() {
		return this.other.stream().flatMap(Statement::denials);
	}

	private boolean isDenied(Example example) {
		return denials().anyMatch(example::isAllowedBy);
	}

	private boolean isNotAllowed(Example example) {
		return this.other.stream()
			.filter((statement) -> !Restriction.isIn(statement))
			.flatMap(Statement::grants)
			.noneMatch(example::mayBeAllowedBy);
	}

	/** An action on a resource, without wildcards. */
	private record Example(Wildcard action, ResourcePattern resource) {

		/** Empty if a variable decides what is allowed. */
		static Stream<Example> of(Grant grant) {
			Wildcard action = pattern(grant.allowsAllActions() ? "*:*" : grant.action());
			ResourcePattern resource = ResourcePattern.of(grant.resource());
			return (action.hasVariable() || resource.text().hasVariable()) ? Stream.empty()
					: Stream.of(new Example(action.example(), resource.example()));
		}

		boolean isAllowedBy(Grant grant) {
			return pattern(grant.action()).covers(this.action)
					&& ResourcePattern.of(grant.resource()).covers(this.resource);
		}

		boolean mayBeAllowedBy(Grant grant) {
			return pattern(grant.action()).mayBe(this.action)
					&& ResourcePattern.of(grant.resource()).mayBe(this.resource);
		}

		private static Wildcard pattern(String action) {
			return Wildcard.of(Spelling.fold(action));
		}

	}

}
