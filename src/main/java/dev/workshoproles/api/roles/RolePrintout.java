package dev.workshoproles.api.roles;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.roles.RoleView.PolicyEntry;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.Status;

/**
 * What a role has and needs, as text.
 */
final class RolePrintout {

	private RolePrintout() {
	}

	static void printResources(RoleView role, Printout out) {
		Texts texts = out.texts();
		if (!role.policies().isEmpty()) {
			out.heading("role.policies");
			out.table(role.policies()
				.stream()
				.map((policy) -> List.of(policy.name(), texts.say(mark(policy, role)),
						owner(policy.ownership(), null, texts)))
				.toList());
			role.policies().forEach((policy) -> printTrouble(policy, role, out));
		}
		if (!role.inlinePolicies().isEmpty()) {
			out.heading("role.inline");
			out.table(role.inlinePolicies()
				.stream()
				.map((policy) -> List.of(policy.name(), texts.say("status." + policy.status())))
				.toList());
		}
		RoleView.InstanceProfileEntry profile = role.instanceProfile();
		if (profile != null) {
			out.heading("role.fact.instance-profile");
			out.table(List.of(List.of(profile.name(), texts.say("status." + profile.status()),
					owner(profile.ownership(), null, texts))));
		}
		RoleView.PrivilegeEntry privilege = role.leastPrivilege();
		if (privilege != null) {
			out.heading("role.privilege");
			out.paragraph(privilege.message());
			privilege.excesses().forEach((excess) -> out.item(excess.message()));
		}
	}

	private static void printTrouble(PolicyEntry policy, RoleView role, Printout out) {
		if (policy.advice() != null) {
			out.item(policy.advice());
		}
		ErrorView error = policy.error();
		if (error != null && !error.equals(role.error())) {
			error.print(out);
		}
	}

	private static String mark(PolicyEntry policy, RoleView role) {
		if (policy.status() != Status.READY || policy.attached() || role.arn() == null) {
			return "status." + policy.status();
		}
		boolean later = role.differences()
			.stream()
			.anyMatch((difference) -> difference.kind() == DifferenceKind.POLICY_NOT_YET_ATTACHED
					&& difference.path().equals("policies/" + policy.name()));
		return later ? "policy-mark.LATER" : "policy-mark.DETACHED";
	}

	/** Nothing for what has no owner. */
	static String owner(Ownership ownership, @Nullable String other, Texts texts) {
		if (other != null) {
			return texts.say("role.byothers", other);
		}
		return (ownership != Ownership.NONE) ? texts.say("ownership." + ownership) : "";
	}

}
