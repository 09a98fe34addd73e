package dev.workshoproles.blueprint.file;

import java.util.List;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.Findings;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopProblem;

/**
 * A workshop without errors.
 *
 * @param workshop the workshop
 * @param warnings what its author may have overlooked, in the order of files and lines
 * @param findings what it has differently from the template that it is made of
 */
public record LoadedWorkshop(Workshop workshop, List<WorkshopProblem> warnings, Findings findings) {

	public LoadedWorkshop {
		warnings = List.copyOf(warnings);
	}

	/**
	 * A workshop made of a template.
	 * @param file the template's name
	 * @param made what it has differently
	 * @return the workshop with a warning for each of them
	 */
	LoadedWorkshop from(String file, Findings made) {
		Stream<WorkshopProblem> differences = made.all().stream().map((finding) -> finding.problem(file));
		return new LoadedWorkshop(this.workshop, Stream.concat(differences, this.warnings.stream()).toList(), made);
	}

}
