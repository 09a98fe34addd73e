package dev.workshoproles.classroom.work;

import java.util.List;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.workshoproles.account.Account;
import dev.workshoproles.classroom.wall.SeatPlans;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.execution.RunExecutor;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/** Without a class there is no queue, and nothing looks into its tables. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnClassCondition.class)
class WorkConfiguration {

	@Bean
	SeatScopes seatScopes(Seats seats, ObjectProvider<Account> account) {
		return new SeatScopes(seats, account);
	}

	@Bean
	SeatPlanning seatPlanning(SeatPlans plans) {
		return new SeatPlanning() {

			@Override
			public void begin(List<Seat> planned) {
				plans.begin(planned);
			}

			@Override
			public Plan plan(Seat seat, PlanRequest request) {
				return plans.plan(seat, request);
			}

		};
	}

	/** The executor is named since the queue has to be stopped first. */
	@Bean
	WorkQueue workQueue(DataSource dataSource, JdbcTemplate jdbc, Seats seats, SeatScopes scopes,
			ObjectProvider<RunService> runs, Journal journal, MeterRegistry meters, RunExecutor executor) {
		String replica = Replica.name();
		return new WorkQueue(dataSource,
				new SeatWorker(seats, scopes, runs, new ActTable(jdbc), journal, new WorkMeters(meters), replica),
				replica);
	}

	@Bean
	ClassActs classActs(Seats seats, SeatScopes scopes, SeatPlanning planning, JdbcTemplate jdbc, WorkQueue queue,
			Journal journal, ClassEnd end, MeterRegistry meters) {
		ClassActs acts = new ClassActs(seats, scopes, planning, new ActTable(jdbc), queue, journal, end);
		new WorkMeters(meters).watch(acts::countInLast);
		return acts;
	}

	@Bean
	ClassChanges classChanges(SeatScopes scopes, JdbcTemplate jdbc) {
		return new ClassChanges(scopes, new ActTable(jdbc));
	}

}
