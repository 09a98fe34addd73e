package dev.workshoproles.classroom.work;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

import dev.workshoproles.seats.Seat;

/**
 * The queue of what is to be done at seats, which replicas share: db-scheduler hands each
 * to one of them, and to another if that one is killed. It depends on what it has done,
 * and so is stopped before.
 */
public class WorkQueue implements SmartLifecycle {

	/** How many seats a replica works at. */
	static final int AT_ONCE = 12;

	private static final Logger logger = LoggerFactory.getLogger(WorkQueue.class);

	private static final String TASK = "seat";

	private static final Duration POLL = Duration.ofSeconds(1);

	/**
	 * Four are the fewest missed ones that the library allows, and it looks for them
	 * every second heartbeat: what a killed replica did goes on after 16 to 24 seconds,
	 * when its runs' leases expire.
	 */
	private static final Duration HEARTBEAT = Duration.ofSeconds(4);

	private static final int MISSED_HEARTBEATS = 4;

	/** After the console itself failed, as while the database is away. */
	private static final Duration RETRY = Duration.ofSeconds(5);

	/** What is being done notices the end by itself. */
	private static final Duration STOP = Duration.ofSeconds(1);

	private final DataSource dataSource;

	private final SeatWorker worker;

	private final String replica;

	private final CustomTask<Void> task;

	private volatile @Nullable Scheduler scheduler;

	private volatile boolean running;

	WorkQueue(DataSource dataSource, SeatWorker worker, String replica) {
		this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
		this.worker = worker;
		this.replica = replica;
		this.task = Tasks.custom(TASK, Void.class)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
			.onDeadExecutionRevive()
			.execute(this::execute);
	}

	/**
	 * Adds an act at seats, in the current transaction. An act for few does not wait
	 * behind one for all.
	 */
	void add(String act, List<Seat> seats) {
		int priority = (seats.size() <= AT_ONCE) ? Priority.HIGH : Priority.MEDIUM;
		Instant now = Instant.now();
		List<SchedulableInstance<?>> instances = new ArrayList<>();
		for (Seat seat : seats) {
			// All are due, the first of the wall for the longest time.
			instances.add(this.task.instanceBuilder(act + "/" + seat.name())
				.priority(priority)
				.scheduledTo(now.minusMillis(seats.size() - instances.size())));
		}
		scheduler().scheduleBatch(instances);
	}

	/** Has this replica look for work now. */
	void wake() {
		scheduler().triggerCheckForDueExecutions();
	}

	private Scheduler scheduler() {
		return Objects.requireNonNull(this.scheduler, "not started");
	}

	private CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
		String[] id = instance.getId().split("/", 2);
		Optional<Duration> again = this.worker.carryOut(id[0], id[1], context.getExecution().consecutiveFailures,
				() -> !this.running);
		return again.<CompletionHandler<Void>>map(
				(wait) -> (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(wait)))
			.orElseGet(CompletionHandler.OnCompleteRemove::new);
	}

	@Override
	public void start() {
		boolean postgres = "PostgreSQL".equals(product());
		SchedulerBuilder builder = Scheduler.create(this.dataSource, this.task)
			.threads(AT_ONCE)
			.pollingInterval(POLL)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.schedulerName(new SchedulerName.Fixed(this.replica))
			.jdbcCustomization(postgres ? new PostgreSqlJdbcCustomization(false, false) : new H2Customization())
			.enablePriority()
			.shutdownMaxWait(STOP)
			.failureLogging(LogLevel.WARN, true);
		if (postgres) {
			// Never more than it has threads for, so that others find work too.
			builder.pollUsingLockAndFetch(0.9, 1.0);
		}
		else {
			builder.pollUsingFetchAndLockOnExecute(0.5, 2.0);
		}
		Scheduler started = builder.build();
		this.scheduler = started;
		this.running = true;
		started.start();
	}

	private String product() {
		try {
			return JdbcUtils.extractDatabaseMetaData(this.dataSource, (data) -> data.getDatabaseProductName());
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		Scheduler stopped = this.scheduler;
		if (stopped != null) {
			stopped.stop();
			logger.debug("No more seats are taken");
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * H2 would keep a time without a zone in the local one, of which an hour may be
	 * twice.
	 */
	private static final class H2Customization extends DefaultJdbcCustomization {

		H2Customization() {
			super(false);
		}

		@Override
		public String getName() {
			return "H2";
		}

		@Override
		public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
			statement.setObject(index, (value != null) ? value.atOffset(ZoneOffset.UTC) : null);
		}

		@Override
		public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
			OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
			return (time != null) ? time.toInstant() : null;
		}

	}

}
