package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.springframework.modulith.NamedInterface;

/**
 * A document that a step was about to overwrite or delete.
 *
 * @param number its number in the run, from 1
 * @param stepId the step
 * @param document the JSON as IAM held it, decoded
 * @param keptAt when it was kept, before the step's call
 */
@NamedInterface("journal")
public record KeptDocument(int number, String stepId, String document, Instant keptAt) {

	/**
	 * What to save it as.
	 * @return a name without what roles and policies may be named but files may not
	 */
	public String fileName() {
		return this.number + "-" + this.stepId.replaceAll("[^A-Za-z0-9._-]+", "-") + ".json";
	}

}
