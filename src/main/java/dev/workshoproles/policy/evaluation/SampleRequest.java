package dev.workshoproles.policy.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.policy.form.Wildcard;
import dev.workshoproles.policy.statement.Statement;

/**
 * A request of the kind that a statement is there to allow.
 *
 * @param action an action, or a pattern of actions
 * @param resource an ARN, perhaps with wildcards or variables, or {@code *} for all
 * @param context condition keys with values that meet the statement's conditions; not
 * those whose conditions name no such value
 */
@NamedInterface("evaluation")
public record SampleRequest(String action, String resource, Map<String, String> context) {

	public SampleRequest {
		context = Map.copyOf(context);
	}

	/**
	 * The requests of a statement: one for each action and resource.
	 * @param statement a statement of an identity-based policy
	 * @return none if it denies
	 */
	public static Stream<SampleRequest> of(Statement statement) {
		Map<String, String> context = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		Condition.of(statement)
			.forEach((condition) -> value(condition).ifPresent((value) -> context.putIfAbsent(condition.key(), value)));
		return statement.grants().map((grant) -> new SampleRequest(grant.action(), grant.resource(), context));
	}

	private static Optional<String> value(Condition condition) {
		return condition.operator()
			.filter((operator) -> !operator.negated() && operator.comparison().isEquality())
			.flatMap((operator) -> condition.values()
				.stream()
				.filter((value) -> !Wildcard.of(value).isWild() && !Wildcard.of(value).hasVariable())
				.findFirst());
	}

}
