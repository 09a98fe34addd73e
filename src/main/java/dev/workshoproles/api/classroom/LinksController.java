package dev.workshoproles.api.classroom;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Conditional;
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
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Tells the teacher the links of the seats, and renews them.
 */
@RestController
@Conditional(OnClassCondition.class)
@RequestMapping(Paths.CLASS)
class LinksController {

	private final Seats seats;

	private final SeatLinks links;

	LinksController(Seats seats, SeatLinks links) {
		this.seats = seats;
		this.links = links;
	}

	@GetMapping(path = "/links", produces = { MediaType.APPLICATION_JSON_VALUE, CsvText.MEDIA_TYPE })
	LinksView getLinks(HttpServletRequest request) {
		return new LinksView(this.seats.all().stream().map((seat) -> view(seat, request)).toList());
	}

	@PostMapping(path = "/seats/{name}/link", produces = MediaType.APPLICATION_JSON_VALUE)
	LinkView renewLink(@PathVariable String name, HttpServletRequest request) {
		Seat seat = this.seats.find(name).orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_SEAT, name));
		this.links.renew(List.of(seat));
		return view(seat, request);
	}

	private LinkView view(Seat seat, HttpServletRequest request) {
		String key = this.links.key(seat);
		return new LinkView(seat.name(), SeatAddress.link(request, seat, key), key);
	}

}
