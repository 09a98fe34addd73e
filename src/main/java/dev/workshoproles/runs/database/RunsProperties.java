package dev.workshoproles.runs.database;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where runs are stored, and how long.
 *
 * @param dataDir the folder of the embedded database with plans, runs and kept documents;
 * not used when {@code spring.datasource.url} names another one
 * @param history how much of the past is kept
 */
@ConfigurationProperties("console")
@Validated
public record RunsProperties(@DefaultValue("${user.home}/.workshop-roles-console") Path dataDir,
		@DefaultValue @Valid History history) {

	/**
	 * How much of the past is kept.
	 *
	 * @param maxAge how long a run is kept after its start, with the documents it kept
	 * @param maxRuns how many runs are kept of an account and prefix, the newest ones
	 */
	public record History(@DefaultValue("90d") Duration maxAge, @DefaultValue("1000") @Min(1) int maxRuns) {
	}

}
