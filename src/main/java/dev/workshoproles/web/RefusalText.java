package dev.workshoproles.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.permissions.Appeal;
import dev.workshoproles.permissions.RuleSetting;
import dev.workshoproles.roles.plan.Plan;

/**
 * What helps against a refusal.
 *
 * @param hint why the settings may help; empty if there are none
 * @param settings the settings of the console that may help
 * @param ask what to send to an administrator; empty if there is nothing to ask for
 */
public record RefusalText(String hint, List<Setting> settings, String ask) {

	/** Nothing of this kind helps. */
	public static final RefusalText NONE = new RefusalText("", List.of(), "");

	/**
	 * A setting.
	 *
	 * @param argument the argument that sets it
	 * @param meaning what it does
	 */
	public record Setting(String argument, String meaning) {

		static Setting of(RuleSetting setting, Sentences sentences) {
			String value = (setting == RuleSetting.TAGGING) ? "false" : sentences.of("refusal.value." + setting);
			return new Setting("--" + setting.property() + "=" + value, sentences.of("refusal.setting." + setting));
		}

	}

	/**
	 * Against the refusal of a call.
	 * @param appeal what to ask for, null if nothing was denied
	 * @param settings the settings that may help
	 */
	public static RefusalText of(@Nullable Appeal appeal, List<RuleSetting> settings, Sentences sentences) {
		return (appeal != null)
				? of(settings.isEmpty() ? "" : sentences.of("refusal.maybe"), settings, appeal, sentences) : NONE;
	}

	/**
	 * Against the denial of actions, by one type of policy and for the same conditions.
	 */
	static RefusalText of(List<DeniedAction> denied, Plan plan, Caller caller, Sentences sentences) {
		List<RuleSetting> settings = denied.stream()
			.flatMap((one) -> RuleSetting.toTry(one, plan).stream())
			.distinct()
			.sorted()
			.toList();
		List<String> keys = denied.get(0).absentKeys();
		String hint = keys.isEmpty() ? sentences.of("refusal.maybe")
				: sentences.of("refusal.conditions", String.join(", ", keys));
		return of((keys.isEmpty() && settings.isEmpty()) ? "" : hint, settings, Appeal.of(denied, caller), sentences);
	}

	private static RefusalText of(String hint, List<RuleSetting> settings, Appeal appeal, Sentences sentences) {
		return new RefusalText(hint, settings.stream().map((setting) -> Setting.of(setting, sentences)).toList(),
				sentences.of(appeal));
	}

}
