package dev.workshoproles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;

/**
 * The steps of one role and of its instance profile. A policy that several roles need
 * belongs to the first of them. Plans and runs have the same groups in the same order, so
 * that the layout stays the same from one to the other.
 *
 * @param role the role's name, null for policies that no role of the workshop needs any
 * longer
 * @param steps in the order of the plan
 * @param <T> what a page shows of a step
 */
public record StepGroup<T>(@Nullable String role, List<T> steps) {

	/** With at least this many groups, each is collapsed at first. */
	private static final int MANY = 8;

	/**
	 * Whether a page has room to expand all groups at first.
	 */
	public static boolean areFew(List<? extends StepGroup<?>> groups) {
		return groups.size() < MANY;
	}

	/**
	 * Groups the steps of a request.
	 * @param steps in the order of the plan
	 * @param workshop the workshop, whose order of roles the groups follow
	 * @param request the request
	 * @param step returns the step that a page's row is about
	 * @param <T> what a page shows of a step
	 * @return only groups that have steps
	 */
	public static <T> List<StepGroup<T>> of(List<T> steps, Workshop workshop, PlanRequest request,
			Function<T, Step> step) {
		List<RoleBlueprint> roles = roles(workshop, request);
		Map<String, List<T>> groups = new LinkedHashMap<>();
		roles.forEach((role) -> groups.put(role.name(), new ArrayList<>()));
		groups.put("", new ArrayList<>());
		steps.forEach(
				(one) -> groups.computeIfAbsent(owner(step.apply(one), roles), (role) -> new ArrayList<>()).add(one));
		return groups.entrySet()
			.stream()
			.filter((group) -> !group.getValue().isEmpty())
			.map((group) -> new StepGroup<>(group.getKey().isEmpty() ? null : group.getKey(),
					List.copyOf(group.getValue())))
			.toList();
	}

	/**
	 * The roles of a request.
	 */
	static List<RoleBlueprint> roles(Workshop workshop, PlanRequest request) {
		return workshop.roles()
			.stream()
			.filter((role) -> request.roles().isEmpty() || request.roles().contains(role.name()))
			.toList();
	}

	private static String owner(Step step, List<RoleBlueprint> roles) {
		if (step.type() == ResourceType.ROLE) {
			return roles.stream()
				.map(RoleBlueprint::name)
				.filter((name) -> name.equalsIgnoreCase(step.target()))
				.findFirst()
				.orElse(step.target());
		}
		return roles.stream()
			.filter((role) -> (step.type() == ResourceType.POLICY) ? needs(role, step.target())
					: step.target().equalsIgnoreCase(role.options().instanceProfileName()))
			.map(RoleBlueprint::name)
			.findFirst()
			.orElse("");
	}

	static boolean needs(RoleBlueprint role, String policy) {
		return Stream.concat(role.policies().stream(), role.ownPolicies().stream())
			.anyMatch((one) -> one.name().equals(policy));
	}

}
