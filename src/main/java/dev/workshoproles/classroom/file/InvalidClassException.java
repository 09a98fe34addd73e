package dev.workshoproles.classroom.file;

import java.util.List;
import java.util.stream.Collectors;

import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.problem.StartupException;

/**
 * The class cannot be served: the console does not start.
 */
public class InvalidClassException extends StartupException {

	private static final long serialVersionUID = 1L;

	private final transient List<WorkshopProblem> problems;

	InvalidClassException(List<WorkshopProblem> problems) {
		super(problems.stream()
			.map(WorkshopProblem::sentence)
			.collect(Collectors.joining("\n", "The class has errors:\n", "")),
				"Fix the file that console.class names, or the setting.", null);
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
