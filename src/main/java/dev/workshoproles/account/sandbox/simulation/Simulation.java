package dev.workshoproles.account.sandbox.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryDecisionDetail;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.Statement;

import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.evaluation.AccessRequest;
import dev.workshoproles.policy.evaluation.Decision;
import dev.workshoproles.policy.evaluation.MatchedStatement;
import dev.workshoproles.policy.evaluation.PolicyEvaluation;
import dev.workshoproles.policy.evaluation.PolicyText;
import dev.workshoproles.policy.evaluation.PolicyType;
import dev.workshoproles.policy.evaluation.RequestContext;
import dev.workshoproles.policy.evaluation.Verdict;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/**
 * Requests that are simulated: each action on each resource. An action has one result
 * with the most restrictive decision, and in it one for each resource that is named
 * (<em>EvaluationResult</em> in IAM's API reference). Statements have the types and
 * positions that IAM's recorded answers have, which its reference does not describe.
 *
 * @param actions the actions, in the order of the results
 * @param resources the resources; none means all
 * @param context all that is known of the requests: like IAM, a simulation adds nothing
 * @param principal the ARN of who makes them, null if unknown
 */
record Simulation(List<String> actions, List<String> resources, List<ContextEntry> context,
		@Nullable String principal) {

	private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9]+");

	private static final int MIN_ACTION = 3;

	private static final int MAX_ACTION = 128;

	private static final String ALL = "*";

	Simulation {
		if (actions.isEmpty()) {
			Constraints.length("actionNames", null, 1, MAX_ACTION);
		}
		actions.forEach(Simulation::validAction);
		resources.forEach((resource) -> Constraints.length("resourceArns", resource, 1, IamLimits.MAX_ARN));
		resources = resources.isEmpty() ? List.of(ALL) : resources;
	}

	/** IAM takes no wildcards in the names of actions. */
	private static void validAction(String action) {
		Constraints.length("actionNames", action, MIN_ACTION, MAX_ACTION);
		if (!ACTION.matcher(action).matches()) {
			throw IamErrors.invalidInput("Invalid Action: %s".formatted(action));
		}
	}

	Page<EvaluationResult> with(List<PolicyText> policies, Pages pages, @Nullable String marker,
			@Nullable Integer maxItems) {
		Page<Integer> page = pages.of(IntStream.range(0, this.actions.size()).boxed(), "%09d"::formatted, marker,
				maxItems);
		PolicyEvaluation evaluation = evaluation(policies);
		RequestContext known = new RequestContext(this.context.stream()
			.collect(Collectors.toMap(ContextEntry::contextKeyName, ContextEntry::contextKeyValues,
					(one, other) -> other)));
		boolean bounded = policies.stream().anyMatch((policy) -> policy.type() == PolicyType.BOUNDARY);
		return new Page<>(page.items()
			.stream()
			.map(this.actions::get)
			.map((action) -> result(action, bounded,
					(resource) -> evaluation.decide(new AccessRequest(action, resource, known, this.principal))))
			.toList(), page.marker());
	}

	private static PolicyEvaluation evaluation(List<PolicyText> policies) {
		try {
			return new PolicyEvaluation(policies);
		}
		catch (InvalidPolicyDocumentException ex) {
			throw IamErrors.invalidInput(String.join(" ", ex.problems()));
		}
	}

	/** Missing keys are in the results of the resources, if these are named. */
	private EvaluationResult result(String action, boolean bounded, Function<String, Verdict> decisions) {
		List<Verdict> verdicts = this.resources.stream().map(decisions).toList();
		Decision worst = verdicts.stream()
			.map(Verdict::decision)
			.max(Comparator.comparing(Simulation::restriction))
			.orElseThrow();
		EvaluationResult.Builder result = EvaluationResult.builder()
			.evalActionName(action)
			.evalDecision(type(worst))
			.matchedStatements(verdicts.stream()
				.filter((verdict) -> verdict.decision() == worst)
				.flatMap(Simulation::statements)
				.distinct()
				.toList())
			.permissionsBoundaryDecisionDetail(boundary(bounded, verdicts));
		if (this.resources.equals(List.of(ALL))) {
			return result.evalResourceName(ALL).missingContextValues(verdicts.get(0).missingKeys()).build();
		}
		return result.evalResourceName((this.resources.size() == 1) ? this.resources.get(0) : null)
			.missingContextValues(List.of())
			.resourceSpecificResults(IntStream.range(0, verdicts.size())
				.mapToObj((index) -> specific(this.resources.get(index), bounded, verdicts.get(index)))
				.toList())
			.build();
	}

	private static ResourceSpecificResult specific(String resource, boolean bounded, Verdict verdict) {
		return ResourceSpecificResult.builder()
			.evalResourceName(resource)
			.evalResourceDecision(type(verdict.decision()))
			.matchedStatements(statements(verdict).toList())
			.missingContextValues(verdict.missingKeys())
			.permissionsBoundaryDecisionDetail(boundary(bounded, List.of(verdict)))
			.build();
	}

	private static @Nullable PermissionsBoundaryDecisionDetail boundary(boolean bounded, List<Verdict> verdicts) {
		return bounded ? PermissionsBoundaryDecisionDetail.builder()
			.allowedByPermissionsBoundary(
					verdicts.stream().noneMatch((verdict) -> verdict.limiting().contains(PolicyType.BOUNDARY)))
			.build() : null;
	}

	private static Stream<Statement> statements(Verdict verdict) {
		return verdict.matched().stream().map(Simulation::statement);
	}

	private static Statement statement(MatchedStatement matched) {
		PolicyText policy = matched.policy();
		StatementPositions positions = StatementPositions.of(policy.json()).get(matched.index());
		return Statement.builder()
			.sourcePolicyId(policy.source())
			.sourcePolicyType((policy.type() == PolicyType.RESOURCE) ? "Resource Policy" : "IAM Policy")
			.startPosition(positions.start())
			.endPosition(positions.end())
			.build();
	}

	private static int restriction(Decision decision) {
		return switch (decision) {
			case ALLOWED -> 0;
			case IMPLICIT_DENY -> 1;
			case EXPLICIT_DENY -> 2;
		};
	}

	private static PolicyEvaluationDecisionType type(Decision decision) {
		return switch (decision) {
			case ALLOWED -> PolicyEvaluationDecisionType.ALLOWED;
			case IMPLICIT_DENY -> PolicyEvaluationDecisionType.IMPLICIT_DENY;
			case EXPLICIT_DENY -> PolicyEvaluationDecisionType.EXPLICIT_DENY;
		};
	}

}
