package dev.workshoproles.web.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopStep;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.Sentences;

/**
 * Puts the checks under headings: those of the steps of the workshop's own instructions
 * and one for what no step names, or, of a workshop without steps, policies and roles.
 */
final class CheckOutline {

	private final Workshop workshop;

	private final Sentences sentences;

	private final RoleCheck roleCheck;

	/** By name; those that are under no heading yet. */
	private final Map<String, CheckStep> policies;

	/** By name; those that are under no heading yet. */
	private final Map<String, RoleState> roles = new LinkedHashMap<>();

	/** By name. */
	private final Map<String, RoleState> states = new LinkedHashMap<>();

	private final List<CheckSection> sections = new ArrayList<>();

	private int total;

	CheckOutline(WorkshopState state, Workshop workshop, Instructions instructions, Sentences sentences) {
		this.workshop = workshop;
		this.sentences = sentences;
		this.roleCheck = new RoleCheck(workshop, instructions, sentences);
		this.policies = new PolicyCheck(workshop, instructions, sentences).check(state);
		state.roles().forEach((role) -> this.states.put(role.name(), role));
		this.roles.putAll(this.states);
	}

	List<CheckSection> sections() {
		List<WorkshopStep> steps = this.workshop.steps();
		for (int index = 0; index < steps.size(); index++) {
			add(this.sentences.of(steps.get(index).title()), under(index));
		}
		if (steps.isEmpty()) {
			add(this.sentences.of("check.policies"), List.copyOf(this.policies.values()));
			add(this.sentences.of("check.roles"), left());
		}
		else {
			List<CheckStep> rest = new ArrayList<>(this.policies.values());
			rest.addAll(left());
			add(this.sentences.of("check.rest"), rest);
		}
		return List.copyOf(this.sections);
	}

	/** What a step does first; what earlier steps did is not checked again. */
	private List<CheckStep> under(int index) {
		WorkshopStep step = this.workshop.steps().get(index);
		List<CheckStep> checks = new ArrayList<>();
		step.policies().stream().map(this.policies::remove).filter(Objects::nonNull).forEach(checks::add);
		for (String name : step.roles()) {
			RoleState role = this.states.get(name);
			if (role != null) {
				checks.addAll((this.roles.remove(name) != null) ? this.roleCheck.check(role)
						: this.roleCheck.later(role, index));
			}
		}
		return checks;
	}

	private List<CheckStep> left() {
		return this.roles.values().stream().flatMap((role) -> this.roleCheck.check(role).stream()).toList();
	}

	/** A step in which nothing is made in IAM has no heading. */
	private void add(String title, List<CheckStep> steps) {
		if (!steps.isEmpty()) {
			this.sections.add(new CheckSection(title, this.total, List.copyOf(steps)));
			this.total += steps.size();
		}
	}

}
