package dev.workshoproles.permissions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.PermissionCheck;
import dev.workshoproles.account.calls.CallPriority;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.LogContext;
import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunCheck;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.seats.Seat;

/**
 * Finds what IAM would deny before the first write. IAM's policy simulator does not know
 * all policies and conditions, so a run may fail in spite of it, and may be begun in
 * spite of it.
 */
@PerSeat
@Component
public class Preflight implements RunCheck, DisposableBean {

	/**
	 * Long enough for a run after a look at its plan, and short enough for whoever has
	 * just been given a permission.
	 */
	private static final Duration RECENT = Duration.ofMinutes(1);

	private static final PlanRequest CREATION = new PlanRequest(Action.APPLY, List.of(), false, false);

	private final Workshop workshop;

	private final Account account;

	private final RoleService roles;

	private final PermissionCheck check;

	private final ExecutorService threads = Executors.newCachedThreadPool(new CustomizableThreadFactory("preflight-"));

	private final boolean ofClass;

	private final AllowedElsewhere elsewhere;

	Preflight(Workshop workshop, Account account, RoleService roles, PermissionCheck check, Seat seat,
			AllowedElsewhere elsewhere) {
		this.ofClass = !seat.name().isEmpty();
		this.elsewhere = elsewhere;
		this.workshop = workshop;
		this.account = account;
		this.roles = roles;
		this.check = check;
	}

	/**
	 * Finds what IAM would deny the caller of a plan's steps and of the reads that verify
	 * them, by read-only calls.
	 * @param plan the plan
	 * @return the denied actions, none for a plan without steps; empty if IAM does not
	 * allow the simulation
	 */
	public Optional<List<DeniedAction>> missing(Plan plan) {
		return ask(plan, Duration.ZERO);
	}

	private Optional<List<DeniedAction>> ask(Plan plan, Duration maxAge) {
		return plan.isApplyable() ? this.check.denied(questions(plan), maxAge) : Optional.of(List.of());
	}

	/**
	 * Finds what IAM would deny the caller of one use of the console, by read-only calls.
	 * @param use the use
	 * @return the denied actions, empty if IAM does not allow the simulation
	 */
	public Optional<List<DeniedAction>> missing(ConsoleUse use) {
		return Optional.ofNullable(this.account.target().caller())
			.flatMap((caller) -> (use == ConsoleUse.APPLY) ? creation(caller)
					: this.check.denied(permissions(caller).questions(use), Duration.ZERO));
	}

	/**
	 * The requests of a creation are known exactly, those of repairs are not. They are
	 * asked about apart, so that a creation soon afterwards has its answer.
	 */
	private Optional<List<DeniedAction>> creation(Caller caller) {
		Plan creation = this.roles.planFromNothing(CREATION, caller);
		Set<String> asked = creation.isApplyable() ? actions(questions(creation)) : Set.of();
		List<PermissionQuestion> others = questions(ConsoleUse.APPLY, caller, (action) -> !asked.contains(action))
			.toList();
		return ask(creation, Duration.ZERO).flatMap((denied) -> this.check.denied(others, Duration.ZERO)
			.map((more) -> Stream.concat(denied.stream(), more.stream()).toList()));
	}

	private static Set<String> actions(List<PermissionQuestion> questions) {
		return questions.stream().flatMap((question) -> question.actions().stream()).collect(Collectors.toSet());
	}

	private List<PermissionQuestion> questions(Plan plan) {
		ConsoleUse use = ConsoleUse.valueOf(plan.request().action().name());
		return Stream
			.concat(PlanQuestions.of(plan, this.workshop.at(this.account.location(plan.caller()))).stream(),
					questions(use, plan.caller(), Preflight::isRead))
			.toList();
	}

	private Stream<PermissionQuestion> questions(ConsoleUse use, Caller caller, Predicate<String> actions) {
		return permissions(caller).questions(use)
			.stream()
			.map((question) -> new PermissionQuestion(question.actions().stream().filter(actions).toList(),
					question.resources(), question.context()))
			.filter((question) -> !question.actions().isEmpty());
	}

	private ConsolePermissions permissions(Caller caller) {
		return new ConsolePermissions(this.workshop, caller.partition(), caller.accountId());
	}

	private static boolean isRead(String action) {
		return action.startsWith("iam:Get") || action.startsWith("iam:List");
	}

	/**
	 * Asks about the plan for an account that has nothing yet, which is most often the
	 * plan of a creation: the answer to it is then on its way while the account is read.
	 * In an act for many seats, one of them asks for all.
	 */
	@Override
	public void expect(PlanRequest request, Caller caller) {
		if (request.action() != Action.APPLY || isForMany() || !this.check.asks()) {
			return;
		}
		Plan expected = this.roles.planFromNothing(request, caller);
		if (isAllowedElsewhere(expected)) {
			return;
		}
		this.threads.execute(LogContext.inCurrentContext(() -> ask(expected, RECENT)));
	}

	/** Reads are not among them: what cannot be read is in the plan. */
	@Override
	public List<DeniedAction> denied(Plan plan) {
		if (isAllowedElsewhere(plan)) {
			return List.of();
		}
		return isForMany() ? this.elsewhere.inTurn(plan, () -> certain(plan)) : certain(plan);
	}

	private List<DeniedAction> certain(Plan plan) {
		List<DeniedAction> certain = ask(plan, RECENT).orElse(List.of())
			.stream()
			.filter((denied) -> denied.isCertain() && !isRead(denied.action()))
			.toList();
		if (this.ofClass && certain.isEmpty()) {
			this.elsewhere.note(plan);
		}
		return certain;
	}

	private boolean isForMany() {
		return this.ofClass && CallPriority.current() == CallPriority.BACKGROUND;
	}

	private boolean isAllowedElsewhere(Plan plan) {
		return this.ofClass && this.elsewhere.covers(plan);
	}

	@Override
	public void destroy() {
		this.threads.shutdownNow();
	}

}
