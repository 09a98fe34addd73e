package dev.workshoproles.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.OrganizationsDecisionDetail;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryDecisionDetail;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.Refuser;
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

	/** More than the pages that are open at once ask for. */
	private static final int MOST_ANSWERS = 16;

	private final IamAccess access;

	private final IamReads reads;

	private final ParallelCalls parallel;

	private final InstantSource clock;

	/** The ARNs of the roles behind sessions, by name. */
	private final Map<String, String> roles = new ConcurrentHashMap<>();

	private final Map<Asked, Answer> answers = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
			return size() > MOST_ANSWERS;
		}

	};

	PermissionCheck(IamAccess access, IamReads reads, ParallelCalls parallel, InstantSource clock) {
		this.access = access;
		this.reads = reads;
		this.parallel = parallel;
		this.clock = clock;
	}

	/**
	 * Finds the actions that IAM would deny, except those that depend on context keys
	 * unknown to the simulator, such as the caller's address.
	 * @param questions the actions and resources
	 * @return the denied actions in order, empty if IAM does not allow the simulation
	 */
	public Optional<List<String>> missing(List<PermissionQuestion> questions) {
		return denied(questions, Duration.ZERO)
			.map((denied) -> denied.stream().map(DeniedAction::action).distinct().sorted().toList());
	}

	/**
	 * Finds the actions that IAM would deny, as {@link #missing} does.
	 * @param questions the actions and resources
	 * @param maxAge how old an answer to the same questions may be; others that are
	 * asking the same are waited for
	 * @return one entry for each action, reason and certainty; empty if IAM does not
	 * allow the simulation
	 */
	public Optional<List<DeniedAction>> denied(List<PermissionQuestion> questions, Duration maxAge) {
		if (!asks()) {
			return Optional.of(List.of());
		}
		try {
			return answer(new Asked(this.access.identity().get().arn(), questions), maxAge);
		}
		catch (AccountException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether there is anything to ask: the sandbox allows everything.
	 * @return whether calls are made for an answer
	 */
	public boolean asks() {
		return this.access.description().mode() != TargetMode.SANDBOX;
	}

	private Optional<List<DeniedAction>> answer(Asked asked, Duration maxAge) {
		Answer mine = new Answer(this.clock.instant(), new CompletableFuture<>());
		Answer answer;
		synchronized (this.answers) {
			Answer before = this.answers.get(asked);
			answer = (before != null && before.askedAt().plus(maxAge).isAfter(mine.askedAt())) ? before : mine;
			this.answers.put(asked, answer);
		}
		return answer.equals(mine) ? ask(asked, mine) : answer.denied().join();
	}

	/** An answer that says nothing is kept only if IAM refused to give another. */
	private Optional<List<DeniedAction>> ask(Asked asked, Answer mine) {
		Optional<List<DeniedAction>> denied = Optional.empty();
		boolean kept = false;
		try {
			denied = principal(asked.caller()).map((principal) -> ask(principal, asked.questions()));
			kept = true;
			return denied;
		}
		catch (AccountException ex) {
			kept = ex.error().kind() == Kind.ACCESS_DENIED;
			return denied;
		}
		finally {
			if (!kept) {
				forget(asked, mine);
			}
			mine.denied().complete(denied);
		}
	}

	private void forget(Asked asked, Answer mine) {
		synchronized (this.answers) {
			this.answers.remove(asked, mine);
		}
	}

	/** The ARN of an assumed role's session lacks the role's path. */
	private Optional<String> principal(String caller) {
		if (USER.matcher(caller).matches()) {
			return Optional.of(caller);
		}
		Matcher role = ASSUMED_ROLE.matcher(caller);
		return role.matches() ? role(caller.split(":", -1)[4], role.group("name")) : Optional.empty();
	}

	private Optional<String> role(String accountId, String name) {
		String known = this.roles.get(accountId + "/" + name);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<String> arn = this.reads.role(name).map(Role::arn);
		arn.ifPresent((found) -> this.roles.put(accountId + "/" + name, found));
		return arn;
	}

	private List<DeniedAction> ask(String principal, List<PermissionQuestion> questions) {
		List<CompletableFuture<List<EvaluationResult>>> results = questions.stream()
			.map((question) -> new CompletableFuture<List<EvaluationResult>>())
			.toList();
		this.parallel.all(Stream.iterate(0, (number) -> number < questions.size(), (number) -> number + 1)
			.<Runnable>map((number) -> () -> results.get(number)
				.complete(this.reads.simulate(principal, questions.get(number))))
			.toList());
		Map<Denial, TreeSet<String>> denied = new LinkedHashMap<>();
		for (int number = 0; number < questions.size(); number++) {
			PermissionQuestion question = questions.get(number);
			results.get(number).join().forEach((result) -> decisions(result, question).forEach((decision) -> {
				if (decision.isDenied() && question.areAbsent(decision.missingContext())) {
					denied.computeIfAbsent(decision.denial(question), (first) -> new TreeSet<>())
						.add(decision.resource());
				}
			}));
		}
		return denied.entrySet().stream().map((entry) -> entry.getKey().on(List.copyOf(entry.getValue()))).toList();
	}

	/**
	 * What concerns all resources stands for each unless it has a decision of its own.
	 */
	private static Stream<Decision> decisions(EvaluationResult result, PermissionQuestion question) {
		if (result.hasResourceSpecificResults() && !result.resourceSpecificResults().isEmpty()) {
			return result.resourceSpecificResults().stream().map((one) -> Decision.of(result, one));
		}
		return question.resources().stream().map((resource) -> Decision.of(result, resource));
	}

	/**
	 * What was asked.
	 */
	private record Asked(String caller, List<PermissionQuestion> questions) {

		private Asked {
			questions = List.copyOf(questions);
		}

	}

	/**
	 * The answer, which others may still be waiting for.
	 */
	private record Answer(Instant askedAt, CompletableFuture<Optional<List<DeniedAction>>> denied) {
	}

	/**
	 * All of {@link DeniedAction} but its resources.
	 */
	private record Denial(String action, Refuser refusedBy, List<String> absentKeys, boolean isCertain) {

		DeniedAction on(List<String> resources) {
			return new DeniedAction(this.action, resources, this.refusedBy, this.absentKeys, this.isCertain);
		}

	}

	/**
	 * The simulator's decision on one action and resource. That of the organisation is
	 * the same for all resources.
	 */
	private record Decision(String action, String resource, PolicyEvaluationDecisionType decision,
			List<String> missingContext, @Nullable OrganizationsDecisionDetail organization,
			@Nullable PermissionsBoundaryDecisionDetail boundary) {

		static Decision of(EvaluationResult result, ResourceSpecificResult one) {
			return new Decision(result.evalActionName(), one.evalResourceName(), one.evalResourceDecision(),
					one.missingContextValues(), result.organizationsDecisionDetail(),
					one.permissionsBoundaryDecisionDetail());
		}

		static Decision of(EvaluationResult result, String resource) {
			return new Decision(result.evalActionName(), resource, result.evalDecision(), result.missingContextValues(),
					result.organizationsDecisionDetail(), result.permissionsBoundaryDecisionDetail());
		}

		boolean isDenied() {
			return this.decision != PolicyEvaluationDecisionType.ALLOWED;
		}

		Denial denial(PermissionQuestion question) {
			return new Denial(this.action, refusedBy(), this.missingContext.stream().distinct().sorted().toList(),
					question.isExact());
		}

		private Refuser refusedBy() {
			if (this.organization != null && Boolean.FALSE.equals(this.organization.allowedByOrganizations())) {
				return Refuser.SERVICE_CONTROL_POLICY;
			}
			return (this.boundary != null && Boolean.FALSE.equals(this.boundary.allowedByPermissionsBoundary()))
					? Refuser.PERMISSIONS_BOUNDARY : Refuser.IDENTITY_POLICY;
		}

	}

}
