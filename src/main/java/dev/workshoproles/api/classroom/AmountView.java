package dev.workshoproles.api.classroom;

import java.util.function.ToLongFunction;

import dev.workshoproles.classroom.fit.Amount;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.ResourceType;

/**
 * Numbers of roles, customer managed policies and instance profiles.
 */
record AmountView(int roles, int policies, int instanceProfiles) {

	static AmountView of(ToLongFunction<ResourceType> count) {
		return new AmountView((int) count.applyAsLong(ResourceType.ROLE), (int) count.applyAsLong(ResourceType.POLICY),
				(int) count.applyAsLong(ResourceType.INSTANCE_PROFILE));
	}

	static AmountView of(Amount amount) {
		return new AmountView(amount.roles(), amount.policies(), amount.instanceProfiles());
	}

	String said(Texts texts) {
		String both = texts.say("act.both", texts.say("act.roles", this.roles),
				texts.say("act.policies", this.policies));
		return (this.instanceProfiles > 0) ? both + ", " + texts.say("act.instance-profiles", this.instanceProfiles)
				: both;
	}

}
