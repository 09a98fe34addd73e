package dev.workshoproles.web.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckStep.Result;

/**
 * Checks the second part of the manual instructions: the roles and their policies.
 */
record RoleCheck(Sentences sentences) {

	private static final Set<DifferenceKind> OF_ROLE = EnumSet.of(DifferenceKind.TRUST_POLICY_CHANGED,
			DifferenceKind.OTHER_LETTER_CASE);

	private static final Set<DifferenceKind> OF_ATTACHMENTS = EnumSet.of(DifferenceKind.POLICY_MISSING,
			DifferenceKind.AWS_POLICY_MISSING, DifferenceKind.POLICY_DETACHED, DifferenceKind.EXTRA_ATTACHED_POLICY,
			DifferenceKind.INLINE_POLICY);

	List<CheckStep> check(WorkshopState state) {
		return state.roles().stream().flatMap(this::check).toList();
	}

	private Stream<CheckStep> check(RoleState role) {
		String policies = role.policies()
			.stream()
			.map((policy) -> policy.blueprint().name())
			.collect(Collectors.joining(", "));
		return Stream.of(
				check(role, this.sentences.of("check.role", role.name()),
						this.sentences.of("check.role.how", role.blueprint().trustedService(), role.name()), OF_ROLE),
				check(role, this.sentences.of("check.attach", role.name()),
						this.sentences.of("check.attach.how", policies), OF_ATTACHMENTS));
	}

	private CheckStep check(RoleState role, String title, String how, Set<DifferenceKind> kinds) {
		if (role.arn() == null) {
			return (role.error() != null) ? CheckStep.unknown(title, how, role.error(), this.sentences)
					: CheckStep.of(title, how, Result.TODO);
		}
		List<Difference> wrong = role.differences().stream().filter((one) -> kinds.contains(one.kind())).toList();
		return CheckStep.of(title, how, wrong, role, this.sentences);
	}

}
