package dev.workshoproles.roles.effective;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import dev.workshoproles.account.SimulatedAnswer;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.roles.effective.DecidedBy.Effect;

/**
 * A permission that the lab needs a role to have, and whether it has it.
 *
 * @param need the permission
 * @param by what decides
 * @param policies what IAM calls the policies whose statements decide; empty if none does
 * or IAM does not say
 * @param missingContext the condition keys that these depend on and whose values are
 * unknown
 */
public record EffectivePermission(NeededPermission need, DecidedBy by, List<String> policies,
		List<String> missingContext) {

	public EffectivePermission {
		policies = List.copyOf(policies);
		missingContext = List.copyOf(missingContext);
	}

	/**
	 * Judges an answer.
	 * @param need the permission
	 * @param answer the simulator's answer, null for none
	 * @return the permission with what decides
	 */
	public static EffectivePermission of(NeededPermission need, @Nullable SimulatedAnswer answer) {
		DecidedBy by = DecidedBy.of(need, answer);
		return (answer == null) ? new EffectivePermission(need, by, List.of(), List.of())
				: new EffectivePermission(need, by, answer.policies(), answer.missingContext());
	}

	/**
	 * Whether the role has the permission.
	 * @return its effect
	 */
	public Effect effect() {
		return this.by.effect();
	}

	/**
	 * Why the role has the permission or not.
	 * @param locale the reader's language
	 * @return a message to be resolved
	 */
	public MessageSourceResolvable sentence(Locale locale) {
		LocalizedText origin = this.need.origin();
		return new DefaultMessageSourceResolvable(new String[] { "effective." + this.by },
				new Object[] { (origin != null) ? origin.in(locale) : "" });
	}

}
