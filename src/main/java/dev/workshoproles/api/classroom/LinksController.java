package dev.workshoproles.api.classroom;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.access.seats.SeatAddress;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.classroom.LinksView.LinkView;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Tells the teacher the links of the seats, and renews them.
 */
@RestController
@RequestMapping(Paths.CLASS)
class LinksController {

	private final Seats seats;

	private final Optional<SeatLinks> links;

	LinksController(Seats seats, Optional<SeatLinks> links) {
		this.seats = seats;
		this.links = links;
	}

	@GetMapping(path = "/links", produces = { MediaType.APPLICATION_JSON_VALUE, CsvText.MEDIA_TYPE })
	LinksView getLinks(HttpServletRequest request) {
		SeatLinks known = links();
		return new LinksView(this.seats.all().stream().map((seat) -> view(seat, known, request)).toList());
	}

	@PostMapping(path = "/seats/{name}/link", produces = MediaType.APPLICATION_JSON_VALUE)
	LinkView renewLink(@PathVariable String name, HttpServletRequest request) {
		SeatLinks known = links();
		Seat seat = this.seats.find(name).orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_SEAT, name));
		known.renew(List.of(seat));
		return view(seat, known, request);
	}

	private static LinkView view(Seat seat, SeatLinks links, HttpServletRequest request) {
		String key = links.key(seat);
		return new LinkView(seat.name(), SeatAddress.link(request, seat, key), key);
	}

	private SeatLinks links() {
		return this.links.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
	}

}
