package dev.workshoproles.api.classroom;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.api.ActKindName;
import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.Printable;
import dev.workshoproles.api.plans.UntouchedView;
import dev.workshoproles.classroom.fit.AccountFit;
import dev.workshoproles.classroom.fit.Fit;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ClassPlan;
import dev.workshoproles.classroom.work.SeatPlan;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.StepKind;

/**
 * What an act would do. It is not stored: the act plans each seat anew.
 *
 * @param request a body that asks for such an act
 * @param fits whether no quota is known to be in the way, null for a removal
 * @param accounts what the accounts have room for, null for a removal
 */
record ClassPlanView(ActBody request, Summary summary, AmountView created, AmountView removed, @Nullable Boolean fits,
		@Nullable List<AccountView> accounts, List<Seat> seats) implements Printable {

	static ClassPlanView of(ClassPlan plan, @Nullable Fit fit, Texts texts) {
		return new ClassPlanView(ActBody.of(plan.request()), Summary.of(plan), AmountView.of(plan::created),
				AmountView.of(plan::removed), (fit != null) ? fit.fits() : null,
				(fit != null) ? fit.accounts().stream().map((account) -> AccountView.of(account, texts)).toList()
						: null,
				plan.seats()
					.stream()
					.map((seat) -> Seat.of(seat, plan.request(), (fit != null) ? fit.unknown() : Map.of(), texts))
					.toList());
	}

	@Override
	public void print(Printout out) {
		Texts texts = out.texts();
		boolean creates = this.request.kind() == ActKindName.CREATE;
		out.say(creates ? "api.text.creates" : "api.text.removes", (creates ? this.created : this.removed).said(texts),
				this.summary.concerned(), this.summary.seats());
		if (this.accounts != null) {
			this.accounts.forEach((account) -> account.lacks().forEach(out::paragraph));
		}
		out.gap();
		out.table(this.seats.stream()
			.map((seat) -> List.of(seat.seat(), texts.say("api.text.outlook." + seat.outlook())))
			.toList());
		UntouchedView.print("plan.blocked", this.seats.stream().flatMap((seat) -> seat.blocked().stream()).toList(),
				out);
		UntouchedView.print("plan.left", this.seats.stream().flatMap((seat) -> seat.left().stream()).toList(), out);
		List<ErrorView> errors = this.seats.stream().map(Seat::error).filter(Objects::nonNull).toList();
		SeatErrors.print(errors, out);
		if (this.summary.concerned() > 0) {
			out.heading("api.text.act", Paths.acts(), this.request.json());
		}
	}

	/**
	 * The number of seats by what would come of it.
	 *
	 * @param concerned those where something would be written
	 */
	record Summary(long seats, long concerned, long all, long nothing, long review, long blocked, long unreadable) {

		private static Summary of(ClassPlan plan) {
			return new Summary(plan.seats().size(),
					plan.seats().stream().filter((seat) -> seat.writes(plan.request())).count(),
					plan.count(Outlook.ALL), plan.count(Outlook.NOTHING), plan.count(Outlook.REVIEW),
					plan.count(Outlook.BLOCKED), plan.count(Outlook.UNREADABLE));
		}

	}

	/**
	 * What an account has room for.
	 *
	 * @param lacks a sentence for each quota that is in the way
	 */
	record AccountView(String accountId, int seats, AmountView needed, AmountView room, List<String> lacks) {

		private static AccountView of(AccountFit fit, Texts texts) {
			return new AccountView(fit.accountId(), fit.seats(), AmountView.of(fit.needed()), AmountView.of(fit.room()),
					fit.lacks().stream().map(texts::say).toList());
		}

	}

	/**
	 * What it would do at a seat.
	 *
	 * @param error why its account could not be read, or does not tell its quotas; null
	 * if neither is so
	 */
	record Seat(String seat, Outlook outlook, AmountView created, AmountView removed, List<UntouchedView> blocked,
			List<UntouchedView> left, @Nullable ErrorView error) {

		private static Seat of(SeatPlan seat, ActRequest request, Map<String, AccountError> untold, Texts texts) {
			Plan plan = seat.plan();
			AccountError error = (seat.error() != null) ? seat.error() : untold.get(seat.seat());
			return new Seat(seat.seat(), seat.outlook(), amount(seat, request, StepKind.CREATE),
					amount(seat, request, StepKind.DELETE),
					UntouchedView.of((plan != null) ? plan.blocked() : List.of(), texts),
					UntouchedView.of((plan != null) ? plan.left() : List.of(), texts), ErrorView.of(error, texts));
		}

		private static AmountView amount(SeatPlan seat, ActRequest request, StepKind kind) {
			return AmountView.of((type) -> seat.writes(request) ? seat.count(kind, type) : 0);
		}

	}

}
