package dev.workshoproles.web.frame;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.Connection;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.seats.Seat;

/**
 * What the frame shows of a seat: the account, the run in progress and the end of the
 * class.
 */
@PerSeat
class SeatFrame {

	private final BannerTarget glance;

	private final RunHistory history;

	private final Optional<Connection> connection;

	private final Seat seat;

	private final ClassEnd end;

	SeatFrame(Account account, Optional<Connection> connection, RunHistory history, Seat seat, ClassEnd end) {
		this.connection = connection;
		this.glance = new BannerTarget(account::target, account::targetWithoutCaller);
		this.history = history;
		this.seat = seat;
		this.end = end;
	}

	/** The account alone. */
	TargetBanner addAccountTo(Model model) {
		TargetBanner target = TargetBanner.of(this.glance.get());
		model.addAttribute("target", target);
		model.addAttribute("pasted", this.connection.flatMap(Connection::pasted).map(PastedBanner::of).orElse(null));
		return target;
	}

	void addTo(Model model) {
		TargetBanner target = addAccountTo(model);
		model.addAttribute("work", work(target));
		model.addAttribute("seat", this.seat);
		model.addAttribute("until", this.end.time());
		model.addAttribute("over", this.end.isOver());
	}

	/** Runs are visible only to a known caller. */
	private @Nullable RunBanner work(TargetBanner target) {
		return (target.caller() != null) ? RunBanner.of(this.history) : null;
	}

}
