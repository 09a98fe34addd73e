package dev.workshoproles.web.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.classroom.fit.AccountFit;
import dev.workshoproles.classroom.fit.Fit;
import dev.workshoproles.classroom.work.ActRequest.Deed;
import dev.workshoproles.classroom.work.ClassPlan;
import dev.workshoproles.classroom.work.SeatPlan;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.StepKind;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.UntouchedText;
import dev.workshoproles.web.classroom.SeatGroup.Groups;
import dev.workshoproles.web.classroom.SeatGroup.Link;

/**
 * What an act would do, before anything is written.
 *
 * @param deed what it would do
 * @param chosen how many seats it was planned for
 * @param sentence what it amounts to
 * @param seats the names of the seats where it would be done
 * @param lacks the quotas that are in the way
 * @param unfit the seats that have no room
 * @param drifted the seats that are left as they are since something there differs
 * @param blocked what is in the way, and where
 * @param unreadable why seats cannot be read, and which
 * @param left what a removal leaves, and where
 * @param nothing at how many seats there is nothing to do
 * @param key the key of the act, so that a second click starts no second one
 */
public record ActPlanPage(Deed deed, int chosen, String sentence, List<String> seats, List<String> lacks,
		List<String> unfit, List<String> drifted, List<SeatGroup> blocked, List<SeatGroup> unreadable,
		List<SeatGroup> left, long nothing, String key) {

	static ActPlanPage of(ClassPlan plan, @Nullable Fit fit, String key, Sentences sentences) {
		Deed deed = plan.request().deed();
		List<String> unfit = unfit(plan, fit);
		List<SeatPlan> written = plan.seats()
			.stream()
			.filter((seat) -> seat.writes(plan.request()) && !unfit.contains(seat.seat()))
			.toList();
		return new ActPlanPage(deed, plan.seats().size(), said(deed, written, sentences),
				written.stream().map(SeatPlan::seat).toList(),
				unfit.isEmpty() || fit == null ? List.of()
						: fit.accounts()
							.stream()
							.flatMap((account) -> account.lacks().stream())
							.map(sentences::of)
							.toList(),
				unfit,
				plan.seats().stream().filter((seat) -> seat.outlook() == Outlook.REVIEW).map(SeatPlan::seat).toList(),
				untouched(plan, true, sentences), unreadable(plan, sentences), untouched(plan, false, sentences),
				plan.count(Outlook.NOTHING), key);
	}

	/** In the order of the class, as long as the account has room. */
	private static List<String> unfit(ClassPlan plan, @Nullable Fit fit) {
		Map<String, Totals> room = new HashMap<>();
		if (fit != null) {
			fit.accounts().forEach((account) -> room.put(account.accountId(), Totals.room(account)));
		}
		List<String> unfit = new ArrayList<>();
		plan.seats().stream().filter((seat) -> seat.writes(plan.request())).forEach((seat) -> {
			Plan there = seat.plan();
			Totals left = (there != null) ? room.get(there.caller().accountId()) : null;
			if (there != null && left != null) {
				Totals needed = Totals.of(seat, StepKind.CREATE);
				if (needed.fitsIn(left)) {
					room.put(there.caller().accountId(), left.minus(needed));
				}
				else {
					unfit.add(seat.seat());
				}
			}
		});
		return unfit;
	}

	private static String said(Deed deed, List<SeatPlan> written, Sentences sentences) {
		if (written.isEmpty()) {
			return sentences.of("class.plan.nothing");
		}
		Totals created = sum(written.stream().map((seat) -> Totals.of(seat, StepKind.CREATE)));
		Totals changed = sum(written.stream().map(Totals::changed));
		Totals removed = sum(written.stream().map((seat) -> Totals.of(seat, StepKind.DELETE)));
		long accounts = written.stream()
			.flatMap((seat) -> Stream.ofNullable(seat.plan()))
			.map((plan) -> plan.caller().accountId())
			.distinct()
			.count();
		List<String> parts = new ArrayList<>();
		if (!created.isNothing()) {
			parts.add(sentences.of("class.plan.creates", created.said(sentences)));
		}
		if (deed == Deed.REPAIR && !changed.isNothing()) {
			parts.add(sentences.of("class.plan.changes", changed.said(sentences)));
		}
		if (!removed.isNothing()) {
			parts.add(sentences.of("class.plan.removes", removed.said(sentences)));
		}
		if (parts.isEmpty()) {
			parts.add(sentences.of("class.plan.attaches"));
		}
		String phrase = String.join(", ", parts);
		return sentences.of("class.plan.said", phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1),
				written.size(), accounts) + " " + sentences.of("class.plan.means." + deed);
	}

	private static Totals sum(Stream<Totals> totals) {
		return totals.reduce(Totals.NONE, Totals::plus);
	}

	private static List<SeatGroup> untouched(ClassPlan plan, boolean isBlocked, Sentences sentences) {
		Groups groups = new Groups();
		plan.seats().forEach((seat) -> {
			Plan there = seat.plan();
			if (there != null) {
				List<Untouched> untouched = isBlocked ? there.blocked() : there.left();
				if (!untouched.isEmpty()) {
					groups.add(CauseText.likeness(untouched), CauseText.of(isBlocked
							? UntouchedText.blocked(untouched, sentences) : UntouchedText.left(untouched, sentences)),
							new Link(seat.seat(), null));
				}
			}
		});
		return groups.all();
	}

	private static List<SeatGroup> unreadable(ClassPlan plan, Sentences sentences) {
		Groups groups = new Groups();
		plan.seats().forEach((seat) -> {
			AccountError error = seat.error();
			if (error != null) {
				groups.add(CauseText.likeness(error), CauseText.of(error, sentences), new Link(seat.seat(), null));
			}
		});
		return groups.all();
	}

	/** The names in one field of a form: a name has no space. */
	public String names() {
		return String.join(" ", this.seats);
	}

	/** The same of the seats that have drifted. */
	public String driftedNames() {
		return String.join(" ", this.drifted);
	}

}
