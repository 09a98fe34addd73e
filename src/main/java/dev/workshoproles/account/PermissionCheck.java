package dev.workshoproles.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.TargetMode;

/**
 * Asks IAM's policy simulator in advance what the caller may not do. That needs
 * iam:SimulatePrincipalPolicy and, for a role, iam:GetRole on itself; without them the
 * answer is unknown.
 */
public final class PermissionCheck {

	private static final Pattern USER = Pattern.compile("arn:[^:]+:iam::[0-9]+:user/.+");

	private static final Pattern ASSUMED_ROLE = Pattern.compile("arn:[^:]+:sts::[0-9]+:assumed-role/(?<name>[^/]+)/.+");

	private final IamAccess access;

	private final IamReads reads;

	private final ParallelCalls parallel;

	PermissionCheck(IamAccess access, IamReads reads, ParallelCalls parallel) {
		this.access = access;
		this.reads = reads;
		this.parallel = parallel;
	}

	/**
	 * Finds the actions that IAM would deny, except those that depend on context keys
	 * unknown to the simulator, such as the caller's address.
	 * @param questions the actions and resources
	 * @return the denied actions in order, empty if IAM does not allow the simulation
	 */
	public Optional<List<String>> missing(List<PermissionQuestion> questions) {
		if (this.access.description().mode() == TargetMode.SANDBOX) {
			return Optional.of(List.of());
		}
		try {
			return principal(this.access.identity().get().arn()).map((principal) -> ask(principal, questions));
		}
		catch (AccountException ex) {
			return Optional.empty();
		}
	}

	/** The ARN of an assumed role's session lacks the role's path. */
	private Optional<String> principal(String caller) {
		if (USER.matcher(caller).matches()) {
			return Optional.of(caller);
		}
		Matcher role = ASSUMED_ROLE.matcher(caller);
		return role.matches() ? this.reads.role(role.group("name")).map(Role::arn) : Optional.empty();
	}

	private List<String> ask(String principal, List<PermissionQuestion> questions) {
		Set<String> missing = new ConcurrentSkipListSet<>();
		this.parallel.all(questions.stream()
			.<Runnable>map((question) -> () -> this.reads.simulate(principal, question)
				.stream()
				.filter(PermissionCheck::isDenied)
				.map(EvaluationResult::evalActionName)
				.forEach(missing::add))
			.toList());
		return List.copyOf(missing);
	}

	private static boolean isDenied(EvaluationResult result) {
		return result.hasResourceSpecificResults()
				? result.resourceSpecificResults()
					.stream()
					.anyMatch((one) -> isDenied(one.evalResourceDecision(), one.missingContextValues()))
				: isDenied(result.evalDecision(), result.missingContextValues());
	}

	private static boolean isDenied(PolicyEvaluationDecisionType decision, List<String> missingContext) {
		return decision != PolicyEvaluationDecisionType.ALLOWED && missingContext.isEmpty();
	}

}
