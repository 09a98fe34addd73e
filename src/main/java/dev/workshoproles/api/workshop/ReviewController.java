package dev.workshoproles.api.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.api.Paths;
import dev.workshoproles.api.workshop.ReviewView.FindingEntry;
import dev.workshoproles.api.workshop.ReviewView.ProblemEntry;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.WorkshopReview;
import dev.workshoproles.blueprint.file.WorkshopReviews;
import dev.workshoproles.capture.WorkshopZip;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.seats.PerSeat;

/**
 * Checks workshop files and templates that a client has, and makes workshop files of
 * templates. Keeps nothing. The body is read only when it is its turn, so that many large
 * ones do not fill the memory.
 */
@PerSeat
@RestController
@RequestMapping(path = Paths.API + "/workshops", consumes = { "application/yaml", MediaType.APPLICATION_JSON_VALUE,
		WorkshopZip.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
class ReviewController {

	/** What the file is called in answers if the client does not say. */
	private static final String NAME = "workshop.yaml";

	private static final int LONGEST_NAME = 255;

	private final WorkshopReviews reviews;

	ReviewController(WorkshopReviews reviews) {
		this.reviews = reviews;
	}

	@PostMapping(path = "/check", produces = MediaType.APPLICATION_JSON_VALUE)
	ReviewView checkWorkshop(@RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String name,
			InputStream body, Texts texts) {
		return ReviewView.of(review(name, body), this.reviews.organization(), texts);
	}

	@PostMapping(path = "/convert", produces = { MediaType.APPLICATION_JSON_VALUE, WorkshopZip.MEDIA_TYPE })
	ConvertedView convertTemplate(@RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String name,
			InputStream body) {
		WorkshopReview review = review(name, body);
		ObjectNode file = review.file();
		if (review.workshop() == null || file == null) {
			throw new ProblemException(Problem.of(ProblemType.INVALID_WORKSHOP).with("errors", errors(review, name)));
		}
		return new ConvertedView(file, review.findings().stream().map(FindingEntry::of).toList());
	}

	private WorkshopReview review(@Nullable String name, InputStream body) {
		try {
			return this.reviews.review(nameOf(name), body);
		}
		catch (IOException ex) {
			throw ProblemException.of(ProblemType.MALFORMED_REQUEST);
		}
	}

	private static List<ProblemEntry> errors(WorkshopReview review, @Nullable String name) {
		return (review.errors().isEmpty()
				? Stream.of(new WorkshopProblem(nameOf(name), 0, "", "is a workshop file already, no template"))
				: review.errors().stream())
			.map(ProblemEntry::of)
			.toList();
	}

	private static String nameOf(@Nullable String name) {
		return Objects.requireNonNullElse(name, NAME);
	}

	/** The workshop made of a template. */
	record ConvertedView(ObjectNode workshop, List<FindingEntry> findings) implements WorkshopFileView {
	}

}
