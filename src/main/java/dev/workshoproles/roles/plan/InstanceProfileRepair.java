package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.roles.compare.InstanceProfileState;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipProof;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.WantedTags;

/**
 * The steps that put a role into its instance profile, and that give that its tags.
 */
record InstanceProfileRepair(Snapshot snapshot, OwnershipProof proof, boolean adopt) {

	/**
	 * Plans the steps.
	 * @param ready the ids of the steps that make the role ready to be changed
	 */
	List<Step> steps(RoleState role, Set<String> ready) {
		InstanceProfile wanted = role.blueprint().options().instanceProfile();
		InstanceProfileState profile = role.resources().instanceProfile();
		if (wanted == null || profile == null) {
			return List.of();
		}
		String name = profile.name();
		List<Step> steps = new ArrayList<>(this.snapshot.instanceProfile(name)
			.found()
			.map((found) -> tag(wanted, profile, found))
			.orElseGet(() -> List.of(create(wanted))));
		if (!profile.holdsRole()) {
			Set<String> before = new HashSet<>(ready);
			Set<String> made = StepOrder
				.idsOf(steps.stream().filter((step) -> step.kind() != StepKind.CHANGE).toList());
			profile.otherRoles()
				.forEach(
						(other) -> steps.add(new InstanceProfileStep.RemoveRoleFromInstanceProfile(other, name, made)));
			before.addAll(StepOrder.idsOf(steps));
			steps.add(new InstanceProfileStep.AddRoleToInstanceProfile(role.name(), name, before));
		}
		return steps;
	}

	private Step create(InstanceProfile wanted) {
		return new InstanceProfileStep.CreateInstanceProfile(wanted.name(), this.proof.tagsWith(wanted.tags()),
				wanted.path(), Set.of());
	}

	private List<Step> tag(InstanceProfile wanted, InstanceProfileState profile, ObservedInstanceProfile found) {
		boolean adopting = this.adopt && profile.ownership() == Ownership.FOREIGN;
		return TagChange.steps(WantedTags.ofOther(wanted.tags(), found.tags()), this.proof, adopting,
				(change) -> new InstanceProfileStep.TagInstanceProfile(wanted.name(), change.tags(),
						change.overwritten(), Set.of()),
				() -> new InstanceProfileStep.AdoptInstanceProfile(wanted.name(), found.arn(),
						found.instanceProfileId(), Set.of()));
	}

}
