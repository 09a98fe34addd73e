package dev.workshoproles.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

import dev.workshoproles.api.problems.ApiConfiguration;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Some controllers of the API, by default all, and nothing below them: the test gives
 * what they need.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
		excludeFilters = @Filter(type = FilterType.REGEX, pattern = "dev\\.workshoproles\\.(web|access|sandbox)\\..*"))
@AutoConfigureMockMvc(addFilters = false)
@Import({ ApiConfiguration.class, ProblemWriter.class })
public @interface ControllerSlice {

	@AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
	Class<?>[] value() default {};

}
