package dev.workshoproles.classroom;

import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.workshoproles.account.Account;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.classroom.file.ClassSettings;
import dev.workshoproles.classroom.file.ClassroomLoader;
import dev.workshoproles.classroom.fit.FitService;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seats;

@Configuration(proxyBeanMethods = false)
@Conditional(OnClassCondition.class)
@EnableConfigurationProperties(ClassProperties.class)
class ClassroomConfiguration {

	/** Before any seat, and so without a bean that a seat has. */
	@Bean
	Classroom classroom(ClassProperties properties, Environment environment) {
		return ClassroomLoader.load(Objects.requireNonNull(properties.file()), ClassSettings.of(environment));
	}

	@Bean
	FitService fitService(Seats seats, ObjectProvider<Account> accounts, ObjectProvider<Workshop> workshops) {
		return new FitService(seats, accounts, workshops);
	}

}
