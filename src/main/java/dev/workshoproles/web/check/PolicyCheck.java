package dev.workshoproles.web.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckStep.Result;

/**
 * Checks the first part of the manual instructions: the policies.
 */
record PolicyCheck(Sentences sentences) {

	List<CheckStep> check(WorkshopState state) {
		Map<String, CheckStep> steps = new LinkedHashMap<>();
		state.roles().forEach((role) -> role.policies().stream().forEach((policy) -> {
			if (policy.blueprint() instanceof CustomerPolicy customer) {
				steps.putIfAbsent(customer.name(), check(policy, role).withDocument(customer.document().normalized()));
			}
		}));
		return List.copyOf(steps.values());
	}

	private CheckStep check(PolicyState policy, RoleState role) {
		String name = policy.blueprint().name();
		String title = this.sentences.of("check.policy", name);
		String how = this.sentences.of("check.policy.how", name);
		if (policy.status() == Status.UNKNOWN) {
			return CheckStep.unknown(title, how, policy.error(), this.sentences);
		}
		if (policy.status() == Status.MISSING) {
			return CheckStep.of(title, how, Result.TODO);
		}
		return CheckStep.of(title, how,
				role.differences()
					.stream()
					.filter((one) -> one.kind() == DifferenceKind.POLICY_CHANGED && one.subject().equals(name))
					.toList(),
				role, this.sentences);
	}

}
