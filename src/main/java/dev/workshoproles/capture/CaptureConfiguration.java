package dev.workshoproles.capture;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.seats.Seat;

@Configuration(proxyBeanMethods = false)
class CaptureConfiguration {

	@Bean
	@PerSeat
	RoleCapture roleCapture(Account account, Workshop workshop, Seat seat) {
		return new RoleCapture(account, workshop, !seat.name().isEmpty());
	}

}
