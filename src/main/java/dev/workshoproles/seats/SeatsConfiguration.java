package dev.workshoproles.seats;

import java.time.InstantSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The scope of the seats' beans. Imported by the application, since no part of it works
 * without.
 */
@Configuration(proxyBeanMethods = false)
public class SeatsConfiguration {

	@Bean
	static SeatScope seatScope(Environment environment) {
		return new SeatScope(environment);
	}

	@Bean
	Seats seats(SeatScope scope, ObjectProvider<Classroom> classroom, @Value("${console.name-prefix:}") String prefix) {
		Classroom described = classroom.getIfAvailable();
		return (described != null) ? new Seats(scope, described) : new Seats(scope, Seat.only(prefix));
	}

	@Bean
	ClassEnd classEnd(Seats seats) {
		return new ClassEnd(seats.classroom().orElse(null), InstantSource.system());
	}

	/** The seat whose beans are being created. */
	@Bean
	@PerSeat
	Seat seat(Seats seats) {
		return seats.current().orElseThrow();
	}

}
