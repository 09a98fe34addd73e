package dev.workshoproles.runs;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
import dev.workshoproles.runs.database.Alone;
import dev.workshoproles.runs.database.OnDatasourceUrl;
import dev.workshoproles.runs.database.RunsProperties;
import dev.workshoproles.runs.database.Storage;
import dev.workshoproles.runs.database.StorageHealth;
import dev.workshoproles.runs.execution.Recovery;
import dev.workshoproles.runs.execution.RunExecutor;
import dev.workshoproles.runs.execution.RunMeters;
import dev.workshoproles.runs.execution.RunStarter;
import dev.workshoproles.runs.journal.HistoryPruning;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.PlanTable;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunsProperties.class)
@EnableScheduling
class RunsConfiguration {

	@Bean
	Journal journal(JdbcClient jdbc, TransactionTemplate transactions, Storage storage) {
		return new Journal(jdbc, transactions, storage);
	}

	@Bean
	@Conditional(OnDatasourceUrl.class)
	Storage storageElsewhere() {
		return Storage.elsewhere();
	}

	@Bean
	StorageHealth storageHealthIndicator(Storage storage) {
		return new StorageHealth(storage);
	}

	@Bean
	HistoryPruning historyPruning(JdbcClient jdbc, Journal journal, RunsProperties properties) {
		return new HistoryPruning(jdbc, journal, properties.history());
	}

	@Bean
	RunExecutor runExecutor(Journal journal, RoleService roles, MeterRegistry meters) {
		return new RunExecutor(journal, roles, new RunMeters(meters));
	}

	@Bean
	RunHistory runHistory(Journal journal, Account account, Workshop workshop) {
		return new RunHistory(journal, new Scopes(account, workshop));
	}

	@Bean
	RunService runService(Workshop workshop, Account account, RoleService roles, JdbcClient jdbc, Journal journal,
			RunExecutor executor) {
		return new RunService(workshop, account, roles, new PlanTable(jdbc), journal, executor);
	}

	@Bean
	Recovery recovery(Journal journal, JdbcTemplate jdbc) {
		return new Recovery(new RunStarter(journal), new Alone(jdbc));
	}

}
