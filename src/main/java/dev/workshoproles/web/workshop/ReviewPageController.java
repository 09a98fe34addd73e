package dev.workshoproles.web.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.WorkshopReview;
import dev.workshoproles.blueprint.file.WorkshopReviews;
import dev.workshoproles.capture.WorkshopZip;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.web.Sentences;

/**
 * Checks workshop files and templates that somebody has, and makes workshop files of
 * templates. Keeps nothing, so the file is chosen anew each time.
 */
@PerSeat
@Controller
class ReviewPageController {

	private static final int LONGEST_NAME = 255;

	private final WorkshopReviews reviews;

	private final Sentences sentences;

	ReviewPageController(WorkshopReviews reviews, Sentences sentences) {
		this.reviews = reviews;
		this.sentences = sentences;
	}

	/** For a page that is loaded again: what it showed is not kept. */
	@GetMapping({ "/workshop/check", "/workshop/convert" })
	String form() {
		return "redirect:/workshop#check";
	}

	@PostMapping("/workshop/check")
	String check(@RequestParam MultipartFile file, Model model) throws IOException {
		return show(nameOf(file), review(file), model);
	}

	/** A page with what is wrong, or the workshop file. */
	@PostMapping("/workshop/convert")
	Object convert(@RequestParam MultipartFile file, Model model) throws IOException {
		WorkshopReview review = review(file);
		ObjectNode workshop = review.file();
		if (review.workshop() != null && workshop != null) {
			return ResponseEntity.ok()
				.contentType(MediaType.valueOf(WorkshopZip.MEDIA_TYPE))
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(WorkshopZip.FILE_NAME).build().toString())
				.body(WorkshopZip.write(workshop));
		}
		return show(nameOf(file), (review.workshop() != null) ? noTemplate(nameOf(file)) : review, model);
	}

	private WorkshopReview noTemplate(String name) {
		return new WorkshopReview(null,
				List.of(new WorkshopProblem(name, 0, "", this.sentences.of("review.no-template"))), List.of(),
				List.of(), null);
	}

	private WorkshopReview review(MultipartFile file) throws IOException {
		try (InputStream content = file.getInputStream()) {
			return this.reviews.review(nameOf(file), content);
		}
	}

	/** Some browsers send a path. */
	private static String nameOf(MultipartFile file) {
		String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
		return name.isEmpty() ? "workshop.yaml" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private String show(String name, WorkshopReview review, Model model) {
		model.addAttribute("page", ReviewPage.of(name, review, this.sentences));
		return "review";
	}

}
