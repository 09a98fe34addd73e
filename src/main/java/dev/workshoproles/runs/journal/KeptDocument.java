package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.springframework.modulith.NamedInterface;

/**
 * A document that a step was about to overwrite or delete.
 *
 * @param number its number in the run, from 1
 * @param stepId the step
 * @param document the JSON as in IAM, decoded
 * @param keptAt when it was kept, before the step's call
 */
@NamedInterface("journal")
public record KeptDocument(int number, String stepId, String document, Instant keptAt) {

	/**
	 * The name of a file to save it in.
	 * @return a name without characters that file systems may not allow
	 */
	public String fileName() {
		return this.number + "-" + this.stepId.replaceAll("[^A-Za-z0-9._-]+", "-") + ".json";
	}

}
