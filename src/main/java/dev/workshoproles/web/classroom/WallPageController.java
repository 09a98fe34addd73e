package dev.workshoproles.web.classroom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.Wall;
import dev.workshoproles.classroom.wall.WallService;
import dev.workshoproles.classroom.work.ClassActs;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.OnClassCondition;
import dev.workshoproles.seats.Seats;
import dev.workshoproles.web.LivePage;
import dev.workshoproles.web.Sentences;

/**
 * Shows the wall of a class.
 */
@Controller
@Conditional(OnClassCondition.class)
class WallPageController {

	/** More acts than these do not run at the same time, or are too old to matter. */
	private static final int RECENT = 20;

	private final Seats seats;

	private final ClassEnd end;

	private final WallService wall;

	private final ClassActs acts;

	private final Sentences sentences;

	WallPageController(Seats seats, ClassEnd end, WallService wall, ClassActs acts, Sentences sentences) {
		this.seats = seats;
		this.end = end;
		this.wall = wall;
		this.acts = acts;
		this.sentences = sentences;
	}

	/**
	 * Shows the wall, or the seats that are looked for.
	 * @param check present if the accounts are to be read anew; a page that follows them
	 * does not ask for that again
	 * @param picked present if all seats shown are to be selected
	 */
	@GetMapping("/class")
	String wall(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable SeatState state,
			@RequestParam(required = false) @Nullable String check,
			@RequestParam(required = false) @Nullable String picked,
			@RequestHeader(name = LivePage.HEADER, required = false) @Nullable String live, Model model) {
		Wall read = (check != null && live == null) ? this.wall.look(Duration.ZERO) : this.wall.look();
		WallPage page = WallPage.of(this.seats.classroom().orElseThrow(), read, this.end.isOver(),
				known(() -> this.acts.list(0, RECENT), List.of()), known(this.acts::latest, Map.of()), this.sentences);
		model.addAttribute("page", page);
		model.addAttribute("found", page.found(q, state));
		model.addAttribute("q", q);
		model.addAttribute("state", state);
		model.addAttribute("picked", picked != null);
		model.addAttribute("readAt", read.at());
		return "classroom/wall";
	}

	/** While the console's own account is unknown, so are the acts. */
	private static <T> T known(Supplier<T> acts, T otherwise) {
		try {
			return acts.get();
		}
		catch (AccountException ex) {
			return otherwise;
		}
	}

}
