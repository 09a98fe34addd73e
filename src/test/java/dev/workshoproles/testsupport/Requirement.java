package dev.workshoproles.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/**
 * Something that a test needs of the machine. Where it is missing, a note is left in
 * {@code target/skipped-tests}, from which the build's last lines are made.
 *
 * @param name what is needed, as in "no Docker engine"
 * @param variable the environment variable that forbids to skip
 * @param present whether the machine has it
 */
record Requirement(String name, String variable, boolean present) {

	ConditionEvaluationResult evaluate() {
		return evaluate(Boolean.parseBoolean(System.getenv(this.variable)), Path.of("target", "skipped-tests"));
	}

	ConditionEvaluationResult evaluate(boolean required, Path notes) {
		if (this.present) {
			return ConditionEvaluationResult.enabled(this.name + " found");
		}
		String reason = "no " + this.name + " on this machine";
		if (required) {
			throw new IllegalStateException(reason + ", and " + this.variable + "=true");
		}
		note(notes, reason);
		return ConditionEvaluationResult.disabled(reason);
	}

	private void note(Path notes, String reason) {
		try {
			Files.createDirectories(notes);
			Files.writeString(notes.resolve(this.name.replace(' ', '-')),
					"Tests were skipped: " + reason + ". With " + this.variable + "=true they fail instead.\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
