package dev.workshoproles.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.permissions.RuleSetting;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.roles.plan.Plan;

/**
 * An action that IAM would deny.
 *
 * @param conditions the condition keys that the caller's policies depend on and the
 * requests do not have, null if there are none
 * @param settings the settings of the console that may help, null if there are none
 * @param certain whether IAM was asked about exactly the requests that would be made, so
 * that no run begins
 */
public record DeniedView(String action, List<String> resources, Refuser refusedBy, @Nullable List<String> conditions,
		@Nullable List<String> settings, boolean certain) {

	public static List<DeniedView> of(List<DeniedAction> denied, Plan plan) {
		return denied.stream()
			.map((one) -> new DeniedView(one.action(), one.resources(), one.refusedBy(),
					one.absentKeys().isEmpty() ? null : one.absentKeys(),
					ErrorView.properties(RuleSetting.toTry(one, plan)), one.isCertain()))
			.toList();
	}

	/** As an item of a list. */
	public void print(Printout out) {
		out.item(this.action);
		out.more(out.texts().say("refusal." + this.refusedBy, this.action));
		String hint = (this.conditions != null)
				? out.texts().say("refusal.conditions", String.join(", ", this.conditions))
				: out.texts().say("refusal.maybe");
		if (this.settings != null) {
			out.more(hint + " " + String.join(", ", this.settings));
		}
	}

}
