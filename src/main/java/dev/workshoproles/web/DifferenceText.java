package dev.workshoproles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.meaning.Reach;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Severity;

/**
 * The explanation of a difference.
 *
 * @param severity how much it matters
 * @param sentence the difference
 * @param meaning what that means for the lab
 * @param effects what each missing or additional action means
 * @param repair what a repair does about it
 * @param lines the diff of the documents in account and blueprint; empty if the account
 * has none
 */
public record DifferenceText(Severity severity, String sentence, String meaning, List<String> effects, String repair,
		List<DiffLine> lines) {

	public static DifferenceText of(Difference difference, RoleState role, Sentences sentences) {
		String code = "difference." + difference.kind();
		String actual = difference.actual();
		List<String> effects = effects(difference, policy(difference, role.blueprint()), sentences);
		String meaning = sentences.of(meaning(difference));
		return new DifferenceText(role.severity(difference), sentences.of(difference),
				effects.isEmpty() ? meaning.replaceFirst(":$", ".") : meaning, effects,
				sentences.of(code + ".repair", difference.subject()),
				(actual != null) ? DocumentDiff.lines(actual, difference.expected()) : List.of());
	}

	private static String meaning(Difference difference) {
		Reach reach = difference.reach();
		return "difference." + difference.kind() + ((reach != Reach.OTHER) ? "." + reach : "") + ".meaning";
	}

	private static @Nullable PolicyBlueprint policy(Difference difference, RoleBlueprint role) {
		return role.policies()
			.stream()
			.filter((policy) -> policy.name().equals(difference.subject()))
			.findFirst()
			.orElse(null);
	}

	private static List<String> effects(Difference difference, @Nullable PolicyBlueprint policy, Sentences sentences) {
		if (policy == null) {
			return List.of();
		}
		String actual = (difference.kind() == DifferenceKind.POLICY_CHANGED) ? difference.actual() : null;
		AllowedActions allowed = AllowedActions.of((actual != null) ? actual : "");
		List<String> effects = new ArrayList<>();
		AllowedActions wanted = wanted(policy);
		Set<String> missing = allowed
			.missingOf(policy.reasons().keySet().stream().filter(wanted.named()::contains).toList());
		ActionReason.of(policy, sentences)
			.stream()
			.filter((reason) -> missing.contains(reason.action()))
			.forEach((reason) -> effects
				.add(sentences.of("difference.missing-action", reason.action(), reason.reason())));
		wanted.missingOf(allowed.named())
			.forEach((action) -> effects.add(sentences.of("difference.extra-action", action)));
		return effects;
	}

	private static AllowedActions wanted(PolicyBlueprint policy) {
		return (policy instanceof CustomerPolicy customer) ? AllowedActions.of(customer.document().json())
				: AllowedActions.of(policy.reasons().keySet());
	}

}
