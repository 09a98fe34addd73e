package dev.workshoproles.web.classroom;

import java.util.List;

import dev.workshoproles.classroom.fit.AccountFit;
import dev.workshoproles.classroom.work.SeatPlan;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;
import dev.workshoproles.web.Act;
import dev.workshoproles.web.Sentences;

/**
 * Numbers of roles, policies and instance profiles.
 *
 * @param roles the roles
 * @param policies the customer managed policies
 * @param profiles the instance profiles
 */
record Totals(int roles, int policies, int profiles) {

	static final Totals NONE = new Totals(0, 0, 0);

	static Totals of(SeatPlan seat, StepKind kind) {
		return new Totals(seat.count(kind, ResourceType.ROLE), seat.count(kind, ResourceType.POLICY),
				seat.count(kind, ResourceType.INSTANCE_PROFILE));
	}

	/** What a seat's plan changes that it neither creates nor deletes. */
	static Totals changed(SeatPlan seat) {
		List<Step> steps = (seat.plan() != null) ? seat.plan().steps() : List.of();
		return new Totals(changed(steps, ResourceType.ROLE), changed(steps, ResourceType.POLICY),
				changed(steps, ResourceType.INSTANCE_PROFILE));
	}

	private static int changed(List<Step> steps, ResourceType type) {
		List<String> whole = steps.stream()
			.filter((step) -> step.type() == type && step.subject().isEmpty())
			.filter((step) -> step.kind() == StepKind.CREATE || step.kind() == StepKind.DELETE)
			.map(Step::target)
			.toList();
		return (int) steps.stream()
			.filter((step) -> step.type() == type)
			.map(Step::target)
			.filter((target) -> !whole.contains(target))
			.distinct()
			.count();
	}

	static Totals room(AccountFit account) {
		return new Totals(account.room().roles(), account.room().policies(), account.room().instanceProfiles());
	}

	Totals plus(Totals other) {
		return new Totals(this.roles + other.roles, this.policies + other.policies, this.profiles + other.profiles);
	}

	Totals minus(Totals other) {
		return new Totals(this.roles - other.roles, this.policies - other.policies, this.profiles - other.profiles);
	}

	/** What is not needed is not in the way, however little room there is. */
	boolean fitsIn(Totals room) {
		return (this.roles == 0 || this.roles <= room.roles) && (this.policies == 0 || this.policies <= room.policies)
				&& (this.profiles == 0 || this.profiles <= room.profiles);
	}

	boolean isNothing() {
		return equals(NONE);
	}

	String said(Sentences sentences) {
		return Act.counted(this.roles, this.policies, this.profiles, sentences);
	}

}
