package dev.workshoproles.runs.database;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import dev.workshoproles.account.DataDirectory;

/**
 * The storage of runs.
 *
 * @param dataDir the folder of the embedded database with plans, runs and kept documents,
 * unless {@code spring.datasource.url} is set, and of the sandbox's account if it is kept
 * @param history how long runs are stored
 */
@ConfigurationProperties("console")
@Validated
public record RunsProperties(@DefaultValue(DataDirectory.DEFAULT) Path dataDir, @DefaultValue @Valid History history) {

	/**
	 * How long runs are stored.
	 *
	 * @param maxAge how long a run is stored after its start, with its kept documents
	 * @param maxRuns how many runs are stored for an account and prefix
	 */
	public record History(@DefaultValue("90d") Duration maxAge, @DefaultValue("1000") @Min(1) int maxRuns) {
	}

}
