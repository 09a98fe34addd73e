package dev.workshoproles.runs.journal;

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

	/**
	 * The maximum number applies to each account and prefix. Age and number are two
	 * statements, because H2 ranks all runs anew for each run when {@code or} joins them.
	 */
	@Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	public void prune() {
		this.jdbc.sql("delete from run where state <> 'RUNNING' and started_at < :oldest")
			.param("oldest", RunTable.at(this.journal.now().minus(this.history.maxAge())))
			.update();
		this.jdbc.sql("""
				delete from run where state <> 'RUNNING' and id in (
					select id from (select id, row_number() over (
						partition by account_id, name_prefix order by started_at desc, id) as place from run) as placed
					where place > :most)
				""").param("most", this.history.maxRuns()).update();
	}

}
