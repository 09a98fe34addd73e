package dev.workshoproles.blueprint.file;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;
import dev.workshoproles.blueprint.template.TemplateTranslation;
import dev.workshoproles.blueprint.template.TranslatedTemplate;
import dev.workshoproles.blueprint.template.source.TemplateSource;

/**
 * What is to be said about a workshop before anybody uses it.
 *
 * @param workshop the workshop, null if it has errors
 * @param errors why it cannot be used, in the order of files and lines
 * @param warnings what its author may have overlooked, likewise
 * @param findings what it has differently from the template that it is made of
 * @param file the workshop file made of a template, documents included; null if there is
 * no template or nothing could be made of it
 */
@NamedInterface("file")
public record WorkshopReview(@Nullable Workshop workshop, List<WorkshopProblem> errors, List<WorkshopProblem> warnings,
		List<Finding> findings, @Nullable ObjectNode file) {

	public WorkshopReview {
		errors = List.copyOf(errors);
		warnings = List.copyOf(warnings);
		findings = List.copyOf(findings);
	}

	private static WorkshopReview of(LoadedWorkshop loaded, @Nullable TranslatedTemplate template) {
		return new WorkshopReview(loaded.workshop(), List.of(), loaded.warnings(), findings(template), file(template));
	}

	private static WorkshopReview of(InvalidWorkshopException reason, @Nullable TranslatedTemplate template) {
		return new WorkshopReview(null, reason.problems(), List.of(), findings(template), file(template));
	}

	static WorkshopReview of(String name, byte[] content, WorkshopSettings settings) {
		TranslatedTemplate template = null;
		try {
			WorkshopSource source = WorkshopSource.of(name, content);
			TemplateSource candidate = new TemplateSource(source.name(), source.content());
			if (candidate.isTemplate()) {
				template = TemplateTranslation.of(candidate);
				return of(WorkshopLoader.load(template, source.name(), settings), template);
			}
			return of(WorkshopLoader.load(source, settings), null);
		}
		catch (InvalidWorkshopException ex) {
			return of(ex, template);
		}
	}

	private static List<Finding> findings(@Nullable TranslatedTemplate template) {
		return (template != null) ? template.findings() : List.of();
	}

	private static @Nullable ObjectNode file(@Nullable TranslatedTemplate template) {
		return (template != null) ? template.workshop() : null;
	}

}
