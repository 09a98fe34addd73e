package dev.workshoproles.blueprint.file;

import java.util.List;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopProblem;

/**
 * A workshop without errors.
 *
 * @param workshop the workshop
 * @param warnings what its author may have overlooked, in the order of files and lines
 */
public record LoadedWorkshop(Workshop workshop, List<WorkshopProblem> warnings) {

	public LoadedWorkshop {
		warnings = List.copyOf(warnings);
	}

}
