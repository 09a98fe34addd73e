package dev.workshoproles.web.classroom;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.classroom.fit.Fit;
import dev.workshoproles.classroom.fit.FitService;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.WallService;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ActRequest.Deed;
import dev.workshoproles.classroom.work.ClassActs;
import dev.workshoproles.classroom.work.ClassPlan;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;
import dev.workshoproles.web.Sentences;

/**
 * Shows what an act would do. Each account is read once, however many seats are in it.
 */
@Controller
@Conditional(OnClassCondition.class)
class ActPlanController {

	private static final Pattern SPACE = Pattern.compile(" ");

	private final Seats seats;

	private final ClassEnd end;

	private final WallService wall;

	private final ClassActs acts;

	private final FitService fit;

	private final Sentences sentences;

	ActPlanController(Seats seats, ClassEnd end, WallService wall, ClassActs acts, FitService fit,
			Sentences sentences) {
		this.seats = seats;
		this.end = end;
		this.wall = wall;
		this.acts = acts;
		this.fit = fit;
		this.sentences = sentences;
	}

	/**
	 * The plan for all seats where something is to be done.
	 * @param deed what to do
	 * @param state only at seats in this state, null for any
	 */
	@GetMapping(path = "/class/plans", params = "deed")
	String forAll(@RequestParam Deed deed, @RequestParam(required = false) @Nullable SeatState state, Model model) {
		List<String> chosen = this.wall.look()
			.seats()
			.stream()
			.filter((seat) -> (state != null) ? seat.state() == state : WallPage.concerned(deed).test(seat))
			.map((seat) -> seat.seat().name())
			.toList();
		return show(deed, chosen, model);
	}

	/** A plan is made anew each time, so none is at an address of its own. */
	@GetMapping("/class/plans")
	String nothing() {
		return "redirect:/class";
	}

	/**
	 * The plan for some seats.
	 * @param names their names, several in one value or each in its own
	 */
	@PostMapping("/class/plans")
	String forSome(@RequestParam Deed deed, @RequestParam(name = "seats", defaultValue = "") List<String> names,
			Model model) {
		return show(deed, split(names), model);
	}

	static List<String> split(List<String> names) {
		return names.stream().flatMap(SPACE::splitAsStream).filter((name) -> !name.isBlank()).distinct().toList();
	}

	/** No names would be those of all seats. */
	private String show(Deed deed, List<String> names, Model model) {
		if (names.isEmpty()) {
			model.addAttribute("page",
					ActPlanPage.of(new ClassPlan(ActRequest.of(deed, names), List.of()), null, "", this.sentences));
		}
		else {
			ClassPlan plan = this.acts.plan(ActRequest.of(deed, names));
			model.addAttribute("page", ActPlanPage.of(plan, (deed == Deed.REMOVE) ? null : room(names),
					UUID.randomUUID().toString(), this.sentences));
		}
		model.addAttribute("over", this.end.isOver());
		return "classroom/plan";
	}

	private Fit room(List<String> names) {
		List<Seat> chosen = this.seats.all().stream().filter((seat) -> names.contains(seat.name())).toList();
		return this.fit.of(chosen);
	}

}
