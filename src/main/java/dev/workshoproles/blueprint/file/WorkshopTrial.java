package dev.workshoproles.blueprint.file;

import java.util.List;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.WorkshopProblem;

/**
 * Tries whether the configured workshop can have a name prefix, which makes its names and
 * documents longer.
 */
@NamedInterface("file")
public final class WorkshopTrial {

	private final BlueprintProperties properties;

	private WorkshopTrial(BlueprintProperties properties) {
		this.properties = properties;
	}

	/**
	 * Tries the configured workshop.
	 * @param environment has the console's properties
	 * @return the trial, which has read nothing yet
	 */
	public static WorkshopTrial of(Environment environment) {
		return new WorkshopTrial(
				Binder.get(environment).bindOrCreate(BlueprintProperties.PREFIX, BlueprintProperties.class));
	}

	/**
	 * The errors that the workshop has only with a prefix.
	 * @param prefix the prefix of all names
	 * @return empty if it has none, or has errors without a prefix too
	 */
	public List<WorkshopProblem> problems(String prefix) {
		List<WorkshopProblem> found = errors(prefix);
		return (found.isEmpty() || !errors("").isEmpty()) ? List.of() : found;
	}

	private List<WorkshopProblem> errors(String prefix) {
		try {
			this.properties.load(prefix);
			return List.of();
		}
		catch (InvalidWorkshopException ex) {
			return ex.problems();
		}
	}

}
