package dev.workshoproles.blueprint.file;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.blueprint.Findings;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopRegion;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlueprintProperties.class)
class BlueprintConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(BlueprintConfiguration.class);

	@Bean
	@PerSeat
	LoadedWorkshop loadedWorkshop(BlueprintProperties properties, Seat seat, Seats seats) {
		LoadedWorkshop loaded = properties.load(seat.namePrefix());
		if (seat.equals(seats.first())) {
			loaded.warnings().forEach((warning) -> logger.warn("{}", warning.sentence()));
		}
		return loaded;
	}

	@Bean
	@PerSeat
	Workshop workshop(LoadedWorkshop loaded) {
		return loaded.workshop();
	}

	@Bean
	WorkshopRegion workshopRegion(Seats seats, ObjectProvider<Workshop> workshop) {
		return new WorkshopRegion(seats.at(seats.first(), workshop::getObject).region());
	}

	@Bean
	OrganizationRules organizationRules(BlueprintProperties properties) {
		return properties.organization();
	}

	/** Reviews of other workshops, as they would be here. */
	@Bean
	@PerSeat
	WorkshopReviews workshopReviews(Workshop workshop, OrganizationRules rules) {
		return new WorkshopReviews(new WorkshopSettings(workshop.namePrefix(), workshop.scope(), Map.of(), rules));
	}

	/** What the workshop has differently from the template that it is made of. */
	@Bean
	@PerSeat
	Findings findings(LoadedWorkshop loaded) {
		return loaded.findings();
	}

}
