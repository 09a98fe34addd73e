package dev.workshoproles.web.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.DifferenceText;
import dev.workshoproles.web.Sentences;

/**
 * Checks the second part of the manual instructions: the roles and their policies.
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

	List<CheckStep> check(WorkshopState state) {
		return state.roles().stream().flatMap(this::check).toList();
	}

	private Stream<CheckStep> check(RoleState role) {
		return Stream.of(
				check(role, this.sentences.of("check.role", role.name()), this.instructions.create(role.blueprint()),
						OF_ROLE),
				check(role, this.sentences.of("check.attach", role.name()),
						this.instructions.attachAll(role.blueprint()), OF_ATTACHMENTS));
	}

	private CheckStep check(RoleState role, String title, Instruction how, Set<DifferenceKind> kinds) {
		if (role.arn() == null && role.error() != null) {
			return CheckStep.unknown(title, role.error(), this.sentences);
		}
		List<Parameter> unset = this.workshop.unset(role.blueprint());
		if (!unset.isEmpty()) {
			return CheckStep.todo(title, this.instructions.set(unset));
		}
		if (role.arn() == null) {
			return CheckStep.todo(title, how);
		}
		return CheckStep.done(title, role.differences()
			.stream()
			.filter((one) -> kinds.contains(one.kind()) && !one.isOfPolicyItself())
			.map((one) -> new Finding(DifferenceText.of(one, role, this.sentences), this.instructions.fix(one, role)))
			.toList());
	}

}
