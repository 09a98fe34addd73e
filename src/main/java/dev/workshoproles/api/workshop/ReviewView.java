package dev.workshoproles.api.workshop;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.Finding;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.WorkshopReview;
import dev.workshoproles.problem.Texts;

/**
 * What is to be said about a workshop file, and what it would make. Without a workshop if
 * it has errors.
 */
record ReviewView(List<ProblemEntry> errors, List<ProblemEntry> warnings, List<FindingEntry> findings,
		@Nullable WorkshopView workshop) {

	static ReviewView of(WorkshopReview review, OrganizationRules rules, Texts texts) {
		Workshop workshop = review.workshop();
		return new ReviewView(review.errors().stream().map(ProblemEntry::of).toList(),
				review.warnings().stream().map(ProblemEntry::of).toList(),
				review.findings().stream().map(FindingEntry::of).toList(),
				(workshop != null) ? WorkshopView.of(workshop, rules, texts) : null);
	}

	private static @Nullable Integer line(int line) {
		return (line > 0) ? line : null;
	}

	private static @Nullable String place(String place) {
		return place.isEmpty() ? null : place;
	}

	/** An error or warning; without line and field if it has none. */
	record ProblemEntry(String file, @Nullable Integer line, @Nullable String field, String message) {

		static ProblemEntry of(WorkshopProblem problem) {
			return new ProblemEntry(problem.file(), ReviewView.line(problem.line()), place(problem.field()),
					problem.message());
		}

	}

	/** What a template has differently; without a place if it is the template itself. */
	record FindingEntry(Finding.Kind kind, @Nullable Integer line, @Nullable String place, String message) {

		static FindingEntry of(Finding finding) {
			return new FindingEntry(finding.kind(), ReviewView.line(finding.line()), ReviewView.place(finding.place()),
					finding.sentence());
		}

	}

}
