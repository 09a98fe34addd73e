package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Optional;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Untouched.Reason;

/**
 * Finds what prevents the repair of a role or policy.
 *
 * @param adopt whether roles and policies made by hand may be changed
 */
record RepairBlocks(boolean adopt) {

	Optional<Untouched> of(PolicyState policy) {
		String name = policy.blueprint().name();
		if (policy.error() != null) {
			return Optional.of(Untouched.unreadable(ResourceType.POLICY, name, policy.error()));
		}
		if (policy.blueprint() instanceof AwsPolicy aws && policy.status() == Status.MISSING) {
			return Optional.of(Untouched.of(ResourceType.POLICY, name, Reason.AWS_POLICY_MISSING,
					aws.nearest().stream().toList()));
		}
		boolean differs = policy.status() == Status.DRIFTED && policy.ownership() == Ownership.FOREIGN;
		return (differs && !this.adopt)
				? Optional.of(Untouched.of(ResourceType.POLICY, name, Reason.FOREIGN, List.of(policy.arn())))
				: Optional.empty();
	}

	Optional<Untouched> of(RoleState role, List<String> blockedPolicies) {
		boolean foreign = role.ownership() == Ownership.FOREIGN;
		Optional<Difference> otherCase = role.differences()
			.stream()
			.filter((difference) -> difference.kind() == DifferenceKind.OTHER_LETTER_CASE)
			.findFirst();
		if (role.arn() == null && role.error() != null) {
			return Optional.of(Untouched.unreadable(ResourceType.ROLE, role.name(), role.error()));
		}
		if (otherCase.isPresent()) {
			List<String> stored = List.of(otherCase.get().subject());
			return Optional.of(Untouched.of(ResourceType.ROLE, role.name(), Reason.OTHER_LETTER_CASE, stored));
		}
		if (!blockedPolicies.isEmpty()) {
			return Optional.of(Untouched.of(ResourceType.ROLE, role.name(), Reason.POLICY_BLOCKED, blockedPolicies));
		}
		return (foreign && role.status() == Status.DRIFTED && !this.adopt)
				? Optional.of(Untouched.of(ResourceType.ROLE, role.name(), Reason.FOREIGN, List.of()))
				: Optional.empty();
	}

}
