package dev.workshoproles.permissions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.PermissionCheck;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;

/**
 * Finds missing permissions before the first write. The result is only a warning, since
 * IAM's policy simulator does not know all conditions.
 */
@Component
public class Preflight {

	private final Workshop workshop;

	private final Account account;

	private final PermissionCheck check;

	Preflight(Workshop workshop, Account account, PermissionCheck check) {
		this.workshop = workshop;
		this.account = account;
		this.check = check;
	}

	/**
	 * Finds the permissions that the caller lacks for a plan's steps and for the reads
	 * that verify them, by read-only calls.
	 * @param plan the plan
	 * @return the missing actions in order, none for a plan without steps; empty if IAM
	 * does not allow the simulation
	 */
	public Optional<List<String>> missing(Plan plan) {
		if (!plan.isApplyable()) {
			return Optional.of(List.of());
		}
		Set<String> steps = plan.steps().stream().flatMap(Preflight::actions).collect(Collectors.toSet());
		ConsoleUse use = ConsoleUse.valueOf(plan.request().action().name());
		return ask(plan.caller(), use)
			.map((missing) -> missing.stream().filter((action) -> isRead(action) || steps.contains(action)).toList());
	}

	/**
	 * Finds the permissions that the caller lacks for one use of the console, by
	 * read-only calls.
	 * @param use the use
	 * @return the missing actions in order, empty if IAM does not allow the simulation
	 */
	public Optional<List<String>> missing(ConsoleUse use) {
		return Optional.ofNullable(this.account.target().caller()).flatMap((caller) -> ask(caller, use));
	}

	private Optional<List<String>> ask(Caller caller, ConsoleUse use) {
		ConsolePermissions permissions = new ConsolePermissions(this.workshop, caller.partition(), caller.accountId());
		return this.check.missing(permissions.questions(use));
	}

	private static boolean isRead(String action) {
		return action.startsWith("iam:Get") || action.startsWith("iam:List");
	}

	/**
	 * Tagging on creation needs a permission of its own, and so does what hands a role to
	 * instances.
	 */
	private static Stream<String> actions(Step step) {
		String action = "iam:" + step.operation().iamName();
		return switch (step.operation()) {
			case CREATE_ROLE -> Stream.of(action, "iam:TagRole");
			case CREATE_POLICY -> Stream.of(action, "iam:TagPolicy");
			case CREATE_INSTANCE_PROFILE -> Stream.of(action, "iam:TagInstanceProfile");
			case ADD_ROLE_TO_INSTANCE_PROFILE -> Stream.of(action, "iam:PassRole");
			default -> Stream.of(action);
		};
	}

}
