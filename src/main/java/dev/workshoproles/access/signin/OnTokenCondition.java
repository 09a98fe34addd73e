package dev.workshoproles.access.signin;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import dev.workshoproles.seats.OnClassCondition;

/**
 * Matches if the console needs a token: always for AWS and for a class, otherwise for the
 * sandbox if one is set.
 */
public class OnTokenCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		return "aws".equalsIgnoreCase(environment.getProperty("console.target"))
				|| StringUtils.hasText(environment.getProperty("console.token"))
				|| new OnClassCondition().matches(context, metadata);
	}

}
