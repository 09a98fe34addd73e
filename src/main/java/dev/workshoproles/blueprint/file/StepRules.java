package dev.workshoproles.blueprint.file;

import java.util.List;

import dev.workshoproles.blueprint.WorkshopStep;
import dev.workshoproles.blueprint.file.format.StepFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * The rules for the steps of the workshop's instructions: their roles and policies must
 * be those of the workshop.
 *
 * @param steps the steps
 * @param uses which role has which policies
 * @param list the path of the steps
 */
record StepRules(List<StepFile> steps, PolicyUses uses, FieldPath list) {

	void check() {
		for (int i = 0; i < this.steps.size(); i++) {
			StepFile step = this.steps.get(i);
			for (int j = 0; j < step.roles().size(); j++) {
				this.uses.checkRole(step.roles().get(j), this.list.at(i).at("roles").at(j));
			}
			for (int j = 0; j < step.policies().size(); j++) {
				checkPolicy(step.policies().get(j), step.roles(), this.list.at(i).at("policies").at(j));
			}
		}
	}

	/** What a step attaches is one of the role's policies in the end. */
	private void checkPolicy(String policy, List<String> roles, FieldPath place) {
		if (policy.isEmpty() || place.isKnownToBeWrong()) {
			return;
		}
		boolean known = roles.isEmpty() ? this.uses.anyHas(policy)
				: roles.stream().anyMatch((role) -> this.uses.has(role, policy));
		if (!known) {
			place.report(roles.isEmpty() ? "no role has the policy '" + policy + "'"
					: "no role of this step has the policy '" + policy + "'");
		}
	}

	/**
	 * Converts the steps of a valid file.
	 */
	List<WorkshopStep> steps(String prefix) {
		return this.steps.stream()
			.map((step) -> new WorkshopStep(step.title(), step.roles().stream().map((role) -> prefix + role).toList(),
					step.policies().stream().map(this.uses::realName).toList()))
			.toList();
	}

}
