package dev.workshoproles.classroom;

import java.util.Objects;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.workshoproles.classroom.file.ClassSettings;
import dev.workshoproles.classroom.file.ClassroomLoader;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.OnClassCondition;

@Configuration(proxyBeanMethods = false)
@Conditional(OnClassCondition.class)
@EnableConfigurationProperties(ClassProperties.class)
class ClassroomConfiguration {

	/** Before any seat, and so without a bean that a seat has. */
	@Bean
	Classroom classroom(ClassProperties properties, Environment environment) {
		return ClassroomLoader.load(Objects.requireNonNull(properties.file()), ClassSettings.of(environment));
	}

}
