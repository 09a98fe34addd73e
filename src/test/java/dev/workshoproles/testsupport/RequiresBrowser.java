package dev.workshoproles.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs {@link Chromium}, which it gets as a parameter. Without it the test is
 * skipped, unless the environment variable {@code REQUIRE_BROWSER} is {@code true}: then
 * it fails.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ BrowserCondition.class, Chromium.class })
public @interface RequiresBrowser {

}
