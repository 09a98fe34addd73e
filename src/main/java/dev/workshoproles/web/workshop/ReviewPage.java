package dev.workshoproles.web.workshop;

import java.util.List;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.WorkshopReview;
import dev.workshoproles.web.Sentences;

/**
 * The page about a file that somebody has checked.
 *
 * @param name the file's name
 * @param errors why it cannot be used
 * @param warnings what its author may have overlooked
 * @param missing what of a template is not carried over
 * @param assumed what was assumed for a template
 * @param roles what it would make, empty if it has errors
 * @param parameters those that need a value in each account
 */
record ReviewPage(String name, List<PlacedText> errors, List<PlacedText> warnings, List<PlacedText> missing,
		List<PlacedText> assumed, List<RoleLine> roles, List<ParameterLine> parameters) {

	static ReviewPage of(String name, WorkshopReview review, Sentences sentences) {
		Workshop workshop = review.workshop();
		return new ReviewPage(name, review.errors().stream().map(PlacedText::of).toList(),
				review.warnings().stream().map(PlacedText::of).toList(),
				found(Finding.Kind.MISSING, name, review.findings()),
				found(Finding.Kind.ASSUMED, name, review.findings()),
				(workshop != null) ? workshop.roles().stream().map(RoleLine::of).toList() : List.of(),
				(workshop != null) ? unset(workshop, sentences) : List.of());
	}

	private static List<PlacedText> found(Finding.Kind kind, String file, List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.kind() == kind)
			.map((finding) -> new PlacedText(PlacedText.place(file, finding.line()), finding.place(),
					finding.sentence()))
			.toList();
	}

	private static List<ParameterLine> unset(Workshop workshop, Sentences sentences) {
		return workshop.parameters()
			.stream()
			.filter((parameter) -> parameter.value() == null)
			.map((parameter) -> new ParameterLine(parameter.name(), sentences.of(parameter.description())))
			.toList();
	}

	/**
	 * A text about a place in a file.
	 *
	 * @param place file and line
	 * @param field the field, empty for the file as a whole
	 * @param message the text, in English
	 */
	record PlacedText(String place, String field, String message) {

		private static PlacedText of(WorkshopProblem problem) {
			return new PlacedText(place(problem.file(), problem.line()), problem.field(), problem.message());
		}

		private static String place(String file, int line) {
			return (line > 0) ? file + ":" + line : file;
		}

	}

	/**
	 * A role that would be made.
	 *
	 * @param name its real name
	 * @param trusted who may assume it
	 * @param policies the names of its managed and inline policies
	 */
	record RoleLine(String name, List<String> trusted, List<String> policies) {

		private static RoleLine of(RoleBlueprint role) {
			return new RoleLine(role.name(), List.copyOf(role.trusted()),
					Stream
						.concat(role.policies().stream().map(PolicyBlueprint::name),
								role.inlinePolicies().keySet().stream())
						.toList());
		}

	}

	/** A parameter that needs a value. */
	record ParameterLine(String name, String description) {
	}

}
