package dev.workshoproles.web.check;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.web.DifferenceText;
import dev.workshoproles.web.Sentences;

/**
 * Checks the roles that the workshop's participants create, and their policies.
 */
record RoleCheck(Workshop workshop, Instructions instructions, Sentences sentences) {

	private static final Set<DifferenceKind> OF_ROLE = EnumSet.of(DifferenceKind.TRUST_POLICY_CHANGED,
			DifferenceKind.OTHER_LETTER_CASE, DifferenceKind.PATH_CHANGED, DifferenceKind.PERMISSIONS_BOUNDARY_MISSING,
			DifferenceKind.PERMISSIONS_BOUNDARY_CHANGED, DifferenceKind.SESSION_DURATION_CHANGED,
			DifferenceKind.DESCRIPTION_CHANGED, DifferenceKind.TAG_CHANGED, DifferenceKind.INSTANCE_PROFILE_MISSING,
			DifferenceKind.NOT_IN_INSTANCE_PROFILE, DifferenceKind.INSTANCE_PROFILE_TAG_CHANGED,
			DifferenceKind.INSTANCE_PROFILE_PATH_CHANGED);

	private static final Set<DifferenceKind> OF_ATTACHMENTS = EnumSet.of(DifferenceKind.POLICY_MISSING,
			DifferenceKind.AWS_POLICY_MISSING, DifferenceKind.POLICY_DETACHED, DifferenceKind.EXTRA_ATTACHED_POLICY,
			DifferenceKind.INLINE_POLICY_MISSING, DifferenceKind.INLINE_POLICY_CHANGED, DifferenceKind.INLINE_POLICY);

	/** What a policy that a later step attaches can lack. */
	private static final Set<DifferenceKind> ABSENT = EnumSet.of(DifferenceKind.POLICY_MISSING,
			DifferenceKind.AWS_POLICY_MISSING, DifferenceKind.POLICY_DETACHED, DifferenceKind.POLICY_NOT_YET_ATTACHED);

	/**
	 * Checks a role as the step leaves it that creates it.
	 * @return the check of the role and that of its policies, but for those that a later
	 * step attaches
	 */
	List<CheckStep> check(RoleState role) {
		List<String> policies = policies(role, OptionalInt.empty());
		return List.of(
				check(role, CheckSubject.role(role.name()), this.sentences.of("check.role", role.name()),
						this.instructions.create(role.blueprint()), (one) -> OF_ROLE.contains(one.kind())),
				check(role, CheckSubject.permissions(role.name(), policies),
						this.sentences.of("check.attach", role.name()), this.instructions.attach(role.name(), policies),
						(one) -> OF_ATTACHMENTS.contains(one.kind())
								&& this.workshop.laterStep(role.name(), one.subject()).isEmpty()));
	}

	/**
	 * Checks what a step attaches to a role that an earlier one has created.
	 * @param step the step's index
	 * @return one check, none if the step attaches nothing more
	 */
	List<CheckStep> later(RoleState role, int step) {
		List<String> policies = policies(role, OptionalInt.of(step));
		if (policies.isEmpty()) {
			return List.of();
		}
		String title = this.sentences.of("check.attach.later", role.name(), String.join(", ", policies));
		CheckSubject subject = CheckSubject.attachments(role.name(), policies);
		Instruction how = this.instructions.attach(role.name(), policies);
		boolean begun = role.policies()
			.stream()
			.anyMatch((policy) -> policies.contains(policy.blueprint().name()) && policy.attached());
		if (role.arn() != null && !begun && this.workshop.unset(role.blueprint()).isEmpty()) {
			return List.of(CheckStep.todo(subject, title, how));
		}
		return List.of(check(role, subject, title, how,
				(one) -> ABSENT.contains(one.kind()) && policies.contains(one.subject())));
	}

	private List<String> policies(RoleState role, OptionalInt step) {
		return role.policies()
			.stream()
			.map((policy) -> policy.blueprint().name())
			.filter((policy) -> this.workshop.laterStep(role.name(), policy).equals(step))
			.toList();
	}

	private CheckStep check(RoleState role, CheckSubject subject, String title, Instruction how,
			Predicate<Difference> counts) {
		if (role.arn() == null && role.error() != null) {
			return CheckStep.unknown(subject, title, role.error(), this.sentences);
		}
		List<Parameter> unset = this.workshop.unset(role.blueprint());
		if (!unset.isEmpty()) {
			return CheckStep.todo(subject, title, this.instructions.set(unset));
		}
		if (role.arn() == null) {
			return CheckStep.todo(subject, title, how);
		}
		return CheckStep.done(subject, title, role.differences()
			.stream()
			.filter((one) -> counts.test(one) && !one.isOfPolicyItself())
			.map((one) -> new Finding(DifferenceText.of(one, role, this.sentences), this.instructions.fix(one, role)))
			.toList());
	}

}
