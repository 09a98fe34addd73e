package dev.workshoproles.blueprint;

import jakarta.validation.Validator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlueprintProperties.class)
class BlueprintConfiguration {

	@Bean
	Workshop workshop(BlueprintProperties properties, Validator validator) {
		return new WorkshopLoader(new WorkshopFileReader(validator)).load(WorkshopPlace.of(properties.workshop()),
				properties.namePrefix(), properties.resources());
	}

}
