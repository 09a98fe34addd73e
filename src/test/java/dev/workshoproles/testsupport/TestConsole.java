package dev.workshoproles.testsupport;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.Action;
import dev.workshoproles.roles.PlanRequest;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.runs.Run;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * A console without its pages and its REST: what is beneath them, made when first used.
 *
 * @param context holds its parts
 * @param settings are in force as long as the console runs
 */
public record TestConsole(ConfigurableApplicationContext context, AwsSettings settings) implements AutoCloseable {

	/** Starts a console with settings such as {@code --console.name-prefix=ana-}. */
	public static TestConsole inSandbox(String... arguments) {
		return start(AwsSettings.none(), arguments);
	}

	/** Starts a console that finds these settings. */
	public static TestConsole onAws(AwsSettings settings, String... arguments) {
		return start(settings,
				Stream.concat(Stream.of("--console.target=aws"), Stream.of(arguments)).toArray(String[]::new));
	}

	private static TestConsole start(AwsSettings settings, String... arguments) {
		try {
			return new TestConsole(new SpringApplicationBuilder(BeneathThePages.class).web(WebApplicationType.NONE)
				.properties("spring.main.lazy-initialization=true", "spring.main.banner-mode=off")
				.run(arguments), settings);
		}
		catch (RuntimeException ex) {
			settings.close();
			throw ex;
		}
	}

	public Account account() {
		return this.context.getBean(Account.class);
	}

	public Workshop workshop() {
		return this.context.getBean(Workshop.class);
	}

	public RoleService roles() {
		return this.context.getBean(RoleService.class);
	}

	public RunService runs() {
		return this.context.getBean(RunService.class);
	}

	/** Creates or repairs all roles, and waits for the end. */
	public Run apply() {
		return run(new PlanRequest(Action.APPLY, List.of(), false, false));
	}

	/** Makes the same of things made by hand. */
	public Run adopt() {
		return run(new PlanRequest(Action.APPLY, List.of(), true, false));
	}

	/** Removes all roles, and waits for the end. */
	public Run remove() {
		return run(new PlanRequest(Action.REMOVE, List.of(), false, false));
	}

	/** Carries out what is asked for, and waits for the end. */
	public Run run(PlanRequest request) {
		Run run = runs().start(RunRequest.of(request), null);
		return history().await(run.id(), Duration.ofMinutes(2)).orElseThrow();
	}

	public RunHistory history() {
		return this.context.getBean(RunHistory.class);
	}

	/** How often IAM was asked for an operation, as the console's own meters count it. */
	public long calls(String operation) {
		return this.context.getBean(MeterRegistry.class)
			.find("iam.calls")
			.tag("operation", operation)
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	@Override
	public void close() {
		this.context.close();
		this.settings.close();
	}

	/** Not annotated as a configuration, lest other tests' consoles find it. */
	@EnableAutoConfiguration
	@ComponentScan({ "dev.workshoproles.account", "dev.workshoproles.blueprint", "dev.workshoproles.roles",
			"dev.workshoproles.runs" })
	private static final class BeneathThePages {

	}

}
