package dev.workshoproles.capture;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.seats.PerSeat;

@Configuration(proxyBeanMethods = false)
class CaptureConfiguration {

	@Bean
	@PerSeat
	RoleCapture roleCapture(Account account, Workshop workshop) {
		return new RoleCapture(account, workshop);
	}

}
