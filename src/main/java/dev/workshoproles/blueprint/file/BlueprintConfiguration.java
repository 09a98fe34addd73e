package dev.workshoproles.blueprint.file;

import jakarta.validation.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.Workshop;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlueprintProperties.class)
class BlueprintConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(BlueprintConfiguration.class);

	@Bean
	Workshop workshop(BlueprintProperties properties, Validator validator) {
		Workshop workshop = new WorkshopLoader(new WorkshopFileReader(validator))
			.load(WorkshopLocation.of(properties.workshop()), properties.namePrefix(), properties.resources());
		workshop.awsPolicies().stream().filter((policy) -> !policy.isKnown()).forEach(BlueprintConfiguration::warn);
		return workshop;
	}

	/** Only a warning: AWS may have added the policy since. */
	private static void warn(AwsPolicy policy) {
		logger.warn("The workshop file names a policy of AWS, {}{}, that is not in the console's list{}", policy.path(),
				policy.name(), policy.nearest().map((nearest) -> "; did you mean " + nearest + "?").orElse(""));
	}

}
