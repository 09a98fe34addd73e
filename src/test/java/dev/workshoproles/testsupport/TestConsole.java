package dev.workshoproles.testsupport;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import software.amazon.awssdk.services.iam.IamClient;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.ImpatientAccount;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.seats.SeatsConfiguration;

/**
 * A console without its pages and its REST: what is beneath them, made when first used.
 *
 * @param context holds its parts
 * @param settings are in force as long as the console runs
 * @param isLent whether somebody else closes it
 */
public record TestConsole(ConfigurableApplicationContext context, AwsSettings settings,
		boolean isLent) implements AutoCloseable {

	/** Starts a console on a sandbox, which several can share. */
	public static TestConsole inSandbox(IamClient iam, String... arguments) {
		return start(AwsSettings.none(),
				builder((context) -> context.registerBean("sandboxIam", IamClient.class, () -> iam)), arguments);
	}

	/** Starts a console with another workshop on a sandbox, which several can share. */
	public static TestConsole inSandbox(IamClient iam, Workshop workshop) {
		return start(AwsSettings.none(), builder((context) -> {
			context.registerBean("sandboxIam", IamClient.class, () -> iam);
			context.registerBean("workshop", Workshop.class, () -> workshop);
		}));
	}

	/** Starts a console with another workshop on whatever IAM these settings lead to. */
	public static TestConsole onAws(AwsSettings settings, Workshop workshop) {
		return start(settings, builder((context) -> context.registerBean("workshop", Workshop.class, () -> workshop))
			.properties("console.target=aws"));
	}

	/** Starts a console on whatever IAM these settings lead to. */
	public static TestConsole onAws(AwsSettings settings, String... arguments) {
		return start(settings, builder((context) -> {
		}).properties("console.target=aws"), arguments);
	}

	/**
	 * Starts one that waits a fraction of the time for an IAM that is slow, silent, or
	 * lets nothing through.
	 */
	public static TestConsole impatientOnAws(AwsSettings settings, String... arguments) {
		return start(settings, builder((context) -> {
			ImpatientAccount.register(context);
			ImpatientRoles.register(context);
		}).properties("console.target=aws"), arguments);
	}

	/**
	 * Starts one that pauses a tenth of the time and waits for an answer as long as ever:
	 * a test on a busy machine must not take a slow answer for none.
	 */
	public static TestConsole hastyOnAws(AwsSettings settings, String... arguments) {
		return start(settings, builder((context) -> {
			ImpatientAccount.registerCallRateLimiter(context);
			ImpatientRoles.register(context);
		}).properties("console.target=aws"), arguments);
	}

	/** Starts a hasty one with a part more, from a package above. */
	public static TestConsole checkingOnAws(AwsSettings settings, Class<?> part, String... arguments) {
		return start(settings, builder((context) -> {
			ImpatientAccount.registerCallRateLimiter(context);
			ImpatientRoles.register(context);
		}).sources(part).properties("console.target=aws"), arguments);
	}

	private static SpringApplicationBuilder builder(Consumer<GenericApplicationContext> parts) {
		return new SpringApplicationBuilder(BeneathThePages.class).web(WebApplicationType.NONE)
			.properties("spring.main.lazy-initialization=true", "spring.main.banner-mode=off",
					"spring.main.allow-bean-definition-overriding=true")
			.initializers((context) -> parts.accept((GenericApplicationContext) context));
	}

	private static TestConsole start(AwsSettings settings, SpringApplicationBuilder builder, String... arguments) {
		try {
			return new TestConsole(builder.run(arguments), settings, false);
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

	/** How many runs are stored, whosever they are. */
	public long storedRuns() {
		return this.context.getBean(JdbcClient.class).sql("select count(*) from run").query(Long.class).single();
	}

	/** How many calls the console made that may change the account. */
	public long writes() {
		return calls((operation) -> !operation.matches("(Get|List).*"));
	}

	/** How many calls the console made to operations. */
	public long calls(Predicate<String> operations) {
		return this.context.getBean(MeterRegistry.class)
			.find("iam.calls")
			.timers()
			.stream()
			.filter((timer) -> operations.test(timer.getId().getTag("operation")))
			.mapToLong(Timer::count)
			.sum();
	}

	/** The same console for somebody who does not own it. */
	TestConsole lent() {
		return new TestConsole(this.context, this.settings, true);
	}

	@Override
	public void close() {
		if (this.isLent) {
			return;
		}
		this.context.close();
		this.settings.close();
	}

	/**
	 * Not annotated as a configuration, lest other tests' consoles find it. It has of
	 * Spring Boot only what these parts use, and looks for configurations alone: a start
	 * takes a third of the time.
	 */
	@ImportAutoConfiguration({ ConfigurationPropertiesAutoConfiguration.class, DataSourceAutoConfiguration.class,
			DataSourceTransactionManagerAutoConfiguration.class, FlywayAutoConfiguration.class,
			HealthContributorRegistryAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, LifecycleAutoConfiguration.class, MessageSourceAutoConfiguration.class,
			MetricsAutoConfiguration.class, ObservationAutoConfiguration.class,
			PropertyPlaceholderAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
			TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class,
			TransactionAutoConfiguration.class, ValidationAutoConfiguration.class })
	@ComponentScan(resourcePattern = "**/*Configuration.class",
			basePackages = { "dev.workshoproles.account", "dev.workshoproles.blueprint", "dev.workshoproles.classroom",
					"dev.workshoproles.roles", "dev.workshoproles.runs" })
	@Import(SeatsConfiguration.class)
	private static final class BeneathThePages {

	}

}
