package dev.workshoproles.access;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import dev.workshoproles.access.seats.SeatFilter;
import dev.workshoproles.access.signin.ClosedDoors;
import dev.workshoproles.access.signin.SeatSignIn;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seats;

@Configuration(proxyBeanMethods = false)
@Conditional(OnClassCondition.class)
class ClassAccessConfiguration {

	/** After what concerns every request, and before who may make one is asked. */
	@Bean
	FilterRegistrationBean<SeatFilter> seatFilter(Seats seats) {
		var filter = new FilterRegistrationBean<>(new SeatFilter(seats));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return filter;
	}

	@Bean
	SeatSignIn seatSignIn(Seats seats, SeatLinks links) {
		return new SeatSignIn(seats, links, InstantSource.system());
	}

	@Bean
	ClassAccess classAccess(Seats seats, SeatSignIn signIn, MeterRegistry meters) {
		return new ClassAccess(seats, signIn, new ClosedDoors(meters, System::nanoTime));
	}

}
