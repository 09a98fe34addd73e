package dev.workshoproles.practice;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import dev.workshoproles.account.Sandbox;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.seats.OnOneSeatCondition;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "console.target", havingValue = "sandbox", matchIfMissing = true)
@Conditional(OnOneSeatCondition.class)
@EnableConfigurationProperties(PracticeProperties.class)
class PracticeConfiguration {

	/** A drill that was going on when the console stopped goes on. */
	@Bean
	Drills drills(Sandbox sandbox, LocalWorkshop workshop, OwnershipRecord record, RunHistory runs,
			PracticeProperties properties) {
		Drills drills = new Drills(sandbox, workshop, record, runs, InstantSource.system(), new Random());
		String first = properties.drill();
		if (first != null) {
			requireOffered(first, drills);
			if (drills.current().isEmpty()) {
				drills.begin(first);
			}
		}
		return drills;
	}

	private static void requireOffered(String name, Drills drills) {
		List<String> offered = Stream
			.concat(drills.offered().keySet().stream().map(Drill::slug), Stream.of(Drills.RANDOM))
			.toList();
		if (!offered.contains(name)) {
			throw new UnusableDrillException(name, offered);
		}
	}

}
