package dev.workshoproles.runs.journal;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

import dev.workshoproles.runs.database.RunsProperties;

/**
 * Deletes runs that are too old or too many, with their kept documents, but never one in
 * progress.
 */
public class HistoryPruning {

	private final JdbcClient jdbc;

	private final Journal journal;

	private final RunsProperties.History history;

	public HistoryPruning(JdbcClient jdbc, Journal journal, RunsProperties.History history) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.history = history;
	}

	/** The maximum number applies to each account and prefix. */
	@Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	public void prune() {
		Instant oldest = this.journal.now().minus(this.history.maxAge());
		this.jdbc.sql("""
				delete from run where state <> 'RUNNING' and (started_at < :oldest or id in (
					select id from (select id, row_number() over (
						partition by account_id, name_prefix order by started_at desc, id) as place from run) as placed
					where place > :most))
				""").param("oldest", RunTable.at(oldest)).param("most", this.history.maxRuns()).update();
	}

}
