package dev.workshoproles.seats;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if the console serves no class.
 */
public final class OnOneSeatCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return !SeatScope.isClass(context.getEnvironment());
	}

}
