package dev.workshoproles.web.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.DifferenceText;
import dev.workshoproles.web.Sentences;

/**
 * Checks the policies that the workshop's participants create.
 */
record PolicyCheck(Workshop workshop, Instructions instructions, Sentences sentences) {

	/**
	 * Checks each policy once.
	 * @return the checks by policy name, in the order of the policies' first use
	 */
	Map<String, CheckStep> check(WorkshopState state) {
		Map<String, CheckStep> steps = new LinkedHashMap<>();
		state.roles().forEach((role) -> role.resources().allPolicies().forEach((policy) -> {
			if (policy.blueprint() instanceof CustomerPolicy customer) {
				steps.putIfAbsent(customer.name(), check(customer, policy, role));
			}
		}));
		return steps;
	}

	private CheckStep check(CustomerPolicy customer, PolicyState policy, RoleState role) {
		String title = this.sentences.of("check.policy", customer.name());
		CheckSubject subject = CheckSubject.policy(customer.name());
		if (policy.status() == Status.UNKNOWN) {
			return CheckStep.unknown(subject, title, policy.error(), this.sentences);
		}
		List<Parameter> unset = this.workshop.unset(role.blueprint());
		if (!unset.isEmpty()) {
			return CheckStep.todo(subject, title, this.instructions.set(unset));
		}
		if (policy.status() == Status.MISSING) {
			return CheckStep.todo(subject, title, this.instructions.create(customer));
		}
		return CheckStep.done(subject, title, role.differences()
			.stream()
			.filter((one) -> one.isOfPolicyItself() && one.subject().equals(customer.name()))
			.map((one) -> new Finding(DifferenceText.of(one, role, this.sentences), this.instructions.fix(one, role)))
			.toList());
	}

}
