package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.workshoproles.roles.compare.InstanceProfileState;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;

/**
 * The steps that put a role into its instance profile.
 */
record InstanceProfileRepair(OwnershipTags tags, boolean adopt) {

	/**
	 * Plans the steps.
	 * @param ready the ids of the steps that make the role ready to be changed
	 */
	List<Step> steps(RoleState role, Set<String> ready) {
		InstanceProfileState profile = role.resources().instanceProfile();
		if (profile == null) {
			return List.of();
		}
		List<Step> steps = new ArrayList<>();
		String name = profile.name();
		if (profile.status() == Status.MISSING) {
			steps.add(new InstanceProfileStep.CreateInstanceProfile(name, this.tags.tags(), Set.of()));
		}
		if (this.adopt && profile.ownership() == Ownership.FOREIGN) {
			steps.add(new InstanceProfileStep.TagInstanceProfile(name, this.tags.tags(), Set.of()));
		}
		if (profile.status() != Status.READY) {
			Set<String> adopted = StepOrder.idsOf(steps);
			profile.otherRoles()
				.forEach((other) -> steps
					.add(new InstanceProfileStep.RemoveRoleFromInstanceProfile(other, name, adopted)));
			Set<String> before = new HashSet<>(ready);
			before.addAll(StepOrder.idsOf(steps));
			steps.add(new InstanceProfileStep.AddRoleToInstanceProfile(role.name(), name, before));
		}
		return steps;
	}

}
