package dev.workshoproles.classroom.wall;

import java.time.InstantSource;
import java.util.Locale;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.runs.SeatRecords;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seats;

@Configuration(proxyBeanMethods = false)
@Conditional(OnClassCondition.class)
class WallConfiguration {

	@Bean
	WallService wallService(Seats seats, ObjectProvider<Account> accounts, ObjectProvider<Workshop> workshops,
			SeatRecords records, ParallelCalls parallel, MeterRegistry meters) {
		WallService wall = new WallService(seats.all(), (seat) -> seats.at(seat, accounts::getObject),
				(seat) -> seats.at(seat, workshops::getObject), records, parallel, InstantSource.system());
		for (SeatState state : SeatState.values()) {
			Gauge.builder("console.class.seats", () -> wall.countAtLastLook(state))
				.description("Seats of the class by state, when somebody last looked at the wall")
				.tag("state", state.name().toLowerCase(Locale.ROOT))
				.register(meters);
		}
		return wall;
	}

	@Bean
	SeatPlans seatPlans(WallService wall, Seats seats, ObjectProvider<RoleService> roles) {
		return new SeatPlans(wall, seats, roles);
	}

}
