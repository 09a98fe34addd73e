package dev.workshoproles.web.classroom;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.access.hosts.ConfidentialRequest;
import dev.workshoproles.access.seats.SeatAddress;
import dev.workshoproles.classroom.Csv;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;
import dev.workshoproles.web.PageNotFoundException;
import dev.workshoproles.web.classroom.CardsPage.Card;

/**
 * Gives the teacher the links of the seats as cards to print and as a file, and renews
 * them.
 */
@Controller
@Conditional(OnClassCondition.class)
class CardsPageController {

	static final String PATH = "/class/cards";

	private final Seats seats;

	private final SeatLinks links;

	CardsPageController(Seats seats, SeatLinks links) {
		this.seats = seats;
		this.links = links;
	}

	@GetMapping(PATH)
	String cards(@RequestParam(required = false) @Nullable String renewed, HttpServletRequest request, Model model) {
		List<Card> cards = this.seats.all().stream().map((seat) -> Card.of(seat.name(), link(seat, request))).toList();
		model.addAttribute("page", new CardsPage(this.seats.classroom().map(Classroom::title).orElse(""),
				request.getHeader("Host"), ConfidentialRequest.isToThisComputer(request), cards));
		model.addAttribute("renewed", (renewed != null) ? this.seats.find(renewed).map(Seat::name).orElse("") : null);
		return "classroom/cards";
	}

	@GetMapping("/class/links.csv")
	ResponseEntity<byte[]> file(HttpServletRequest request) {
		String csv = Csv.of(List.of("seat", "link"),
				this.seats.all().stream().map((seat) -> List.of(seat.name(), link(seat, request))).toList());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("links.csv").build().toString())
			.body(csv.getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/class/seats/{name}/link")
	String renew(@PathVariable String name) {
		Seat seat = this.seats.find(name).orElseThrow(() -> new PageNotFoundException("error.404"));
		this.links.renew(List.of(seat));
		return "redirect:" + PATH + "?renewed=" + seat.name() + "#" + seat.name();
	}

	@PostMapping("/class/links")
	String renewAll() {
		this.links.renew(this.seats.all());
		return "redirect:" + PATH + "?renewed=";
	}

	private String link(Seat seat, HttpServletRequest request) {
		return SeatAddress.link(request, seat, this.links.key(seat));
	}

}
