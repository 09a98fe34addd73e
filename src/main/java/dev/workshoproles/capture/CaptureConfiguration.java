package dev.workshoproles.capture;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;

@Configuration(proxyBeanMethods = false)
class CaptureConfiguration {

	@Bean
	RoleCapture roleCapture(Account account, Workshop workshop) {
		return new RoleCapture(account, workshop);
	}

}
