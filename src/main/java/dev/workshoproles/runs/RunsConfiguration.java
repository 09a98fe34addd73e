package dev.workshoproles.runs;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.runs.database.EmbeddedDatabase;
import dev.workshoproles.runs.database.OnDatasourceUrlCondition;
import dev.workshoproles.runs.database.RunsProperties;
import dev.workshoproles.runs.database.Storage;
import dev.workshoproles.runs.database.StorageHealth;
import dev.workshoproles.runs.execution.Recovery;
import dev.workshoproles.runs.execution.RunExecutor;
import dev.workshoproles.runs.execution.RunMeters;
import dev.workshoproles.runs.execution.RunStarter;
import dev.workshoproles.runs.journal.HistoryPruning;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.OwnershipTable;
import dev.workshoproles.runs.journal.PlanTable;
import dev.workshoproles.runs.journal.ChoiceTable;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.PerSeat;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunsProperties.class)
@EnableScheduling
class RunsConfiguration {

	@Bean
	Journal journal(JdbcClient jdbc, TransactionTemplate transactions, Storage storage) {
		return new Journal(jdbc, transactions, storage);
	}

	@Bean
	@Conditional(OnDatasourceUrlCondition.class)
	Storage storageElsewhere() {
		return Storage.withUnknownSpace();
	}

	@Bean
	StorageHealth storageHealthIndicator(Storage storage) {
		return new StorageHealth(storage);
	}

	/** One for each kind of scheduler: Java 21 and newer have another. */
	@Bean
	ThreadPoolTaskSchedulerCustomizer failuresOnThreads(ScheduledFailures failures) {
		return (scheduler) -> scheduler.setErrorHandler(failures);
	}

	@Bean
	SimpleAsyncTaskSchedulerCustomizer failuresOnVirtualThreads(ScheduledFailures failures) {
		return (scheduler) -> scheduler.setErrorHandler(failures);
	}

	@Bean
	ScheduledFailures scheduledFailures() {
		return new ScheduledFailures(System::nanoTime);
	}

	@Bean
	HistoryPruning historyPruning(JdbcClient jdbc, Journal journal, RunsProperties properties) {
		return new HistoryPruning(jdbc, journal, properties.history());
	}

	@Bean
	RunNews runNews(Journal journal) {
		return new RunNews(journal);
	}

	@Bean
	RunStarter runStarter(Journal journal) {
		return new RunStarter(journal);
	}

	@Bean
	RunExecutor runExecutor(Journal journal, RunStarter starter, MeterRegistry meters) {
		return new RunExecutor(journal, starter, new RunMeters(meters));
	}

	@Bean
	@PerSeat
	Scopes scopes(Account account, Workshop workshop) {
		return new Scopes(account, workshop);
	}

	@Bean
	@PerSeat
	StoredChoices storedChoices(JdbcClient jdbc, Journal journal, Workshop workshop) {
		return new StoredChoices(new ChoiceTable(jdbc), journal, workshop.namePrefix());
	}

	/** Where things are tagged, nothing is recorded. */
	@Bean
	@PerSeat
	OwnershipRecord ownershipRecord(JdbcClient jdbc, Journal journal, Workshop workshop) {
		return workshop.organization().tagging() ? OwnershipRecord.NONE
				: new StoredOwnership(new OwnershipTable(jdbc), journal, workshop.namePrefix());
	}

	@Bean
	SeatRecords seatRecords(JdbcClient jdbc, Journal journal) {
		return new SeatRecords(journal, new ChoiceTable(jdbc));
	}

	@Bean
	@PerSeat
	RunHistory runHistory(Journal journal, Scopes scopes) {
		return new RunHistory(journal, scopes);
	}

	@Bean
	@PerSeat
	RunService runService(Scopes scopes, RoleService roles, JdbcClient jdbc, Journal journal, RunStarter starter,
			RunExecutor executor, ObjectProvider<RunCheck> check, ClassEnd end) {
		return new RunService(scopes, roles, new PlanTable(jdbc), journal, starter, executor,
				check.getIfAvailable(() -> RunCheck.NONE), end);
	}

	@Bean
	Recovery recovery(RunStarter starter, JdbcTemplate jdbc) {
		return new Recovery(starter, new EmbeddedDatabase(jdbc));
	}

}
