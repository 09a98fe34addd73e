package dev.workshoproles.blueprint;

import java.util.List;
import java.util.stream.Collectors;

import dev.workshoproles.problem.StartupException;

/**
 * The workshop cannot be used: the console does not start.
 */
public class InvalidWorkshopException extends StartupException {

	private static final long serialVersionUID = 1L;

	private final transient List<WorkshopProblem> problems;

	public InvalidWorkshopException(List<WorkshopProblem> problems) {
		super(problems.stream()
			.map(WorkshopProblem::sentence)
			.collect(Collectors.joining("\n", "The workshop has errors:\n", "")),
				"Fix the file that console.workshop names, the policy documents beside it, or the setting.", null);
		this.problems = List.copyOf(problems);
	}

	/**
	 * All errors.
	 * @return in the order of files and lines
	 */
	public List<WorkshopProblem> problems() {
		return this.problems;
	}

}
