package dev.workshoproles.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs commands on the PATH. Without one of them it is skipped, unless the
 * environment variable {@code REQUIRE_TOOLS} is {@code true}: then it fails.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ToolCondition.class)
public @interface RequiresTool {

	/** The commands' names. */
	String[] value();

}
