package dev.workshoproles.blueprint.file;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.blueprint.Findings;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlueprintProperties.class)
class BlueprintConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(BlueprintConfiguration.class);

	@Bean
	LoadedWorkshop loadedWorkshop(BlueprintProperties properties) {
		LoadedWorkshop loaded = properties.load();
		loaded.warnings().forEach((warning) -> logger.warn("{}", warning.sentence()));
		return loaded;
	}

	@Bean
	Workshop workshop(LoadedWorkshop loaded) {
		return loaded.workshop();
	}

	@Bean
	OrganizationRules organizationRules(BlueprintProperties properties) {
		return properties.organization();
	}

	/** Reviews of other workshops, as they would be here. */
	@Bean
	WorkshopReviews workshopReviews(Workshop workshop, OrganizationRules rules) {
		return new WorkshopReviews(new WorkshopSettings(workshop.namePrefix(), workshop.scope(), Map.of(), rules));
	}

	/** What the workshop has differently from the template that it is made of. */
	@Bean
	Findings findings(LoadedWorkshop loaded) {
		return loaded.findings();
	}

}
