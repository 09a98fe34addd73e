package dev.workshoproles.web.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.classroom.fit.AccountFit;
import dev.workshoproles.classroom.fit.Amount;
import dev.workshoproles.classroom.fit.Fit;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ClassPlan;
import dev.workshoproles.classroom.work.SeatPlan;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.web.classroom.SeatGroup.Link;

import static org.assertj.core.api.Assertions.assertThat;

class ActPlanPageTests {

	private static final List<Step> STEPS = List.of(TestSteps.createPolicy("Read", "{}"),
			TestSteps.createRole("Reader", "{}"), new RoleStep.AttachRolePolicy("Reader", "arn", Set.of()));

	@Test
	void saysWhatItComesTo() {
		ActPlanPage page = create(null, seat("seat-1", Outlook.ALL), seat("seat-2", Outlook.ALL),
				seat("seat-3", Outlook.NOTHING));
		assertThat(page.sentence())
			.isEqualTo("Creates 2 roles and 2 policies at 2 seats in 1 account. Nothing that exists is changed.");
		assertThat(page.names()).isEqualTo("seat-1 seat-2");
		assertThat(page.nothing()).isOne();
		assertThat(page.lacks()).isEmpty();
	}

	@Test
	void leavesOutWhatDoesNotFit() {
		Fit fit = new Fit(List.of(new AccountFit("123456789012", 3, new Amount(3, 3, 0), new Amount(2, 100, 0))),
				Map.of());
		ActPlanPage page = create(fit, seat("seat-1", Outlook.ALL), seat("seat-2", Outlook.ALL),
				seat("seat-3", Outlook.ALL));
		assertThat(page.seats()).containsExactly("seat-1", "seat-2");
		assertThat(page.unfit()).containsExactly("seat-3");
		assertThat(page.lacks())
			.containsExactly("3 seats need 3 roles and 3 policies; account 123456789012 has room for 2 roles.");
		assertThat(page.sentence()).startsWith("Creates 2 roles and 2 policies at 2 seats");
	}

	@Test
	void anAccountThatDoesNotTellIsNoReasonToLeaveASeatOut() {
		ActPlanPage page = create(new Fit(List.of(), Map.of("seat-1", GivenClass.DENIED)), seat("seat-1", Outlook.ALL));
		assertThat(page.seats()).containsExactly("seat-1");
		assertThat(page.unfit()).isEmpty();
	}

	@Test
	void leavesASeatAsItIsWhereSomethingDiffers() {
		ActPlanPage page = create(null, seat("seat-1", Outlook.ALL), seat("seat-2", Outlook.REVIEW));
		assertThat(page.seats()).containsExactly("seat-1");
		assertThat(page.driftedNames()).isEqualTo("seat-2");
	}

	@Test
	void saysOnceWhatIsInTheWay() {
		Untouched foreign = Untouched.of(ResourceType.ROLE, "Reader", Untouched.Reason.FOREIGN, List.of());
		ActPlanPage page = create(null, seat("seat-1", Outlook.BLOCKED, foreign),
				seat("seat-2", Outlook.BLOCKED, foreign));
		assertThat(page.blocked()).singleElement()
			.satisfies((group) -> assertThat(group.seats()).extracting(Link::seat).containsExactly("seat-1", "seat-2"));
		assertThat(page.seats()).isEmpty();
		assertThat(page.sentence()).isEqualTo("There is nothing to do at these seats.");
	}

	@Test
	void saysWhichSeatsCannotBeRead() {
		ActPlanPage page = create(null, new SeatPlan("seat-1", Outlook.UNREADABLE, null, GivenClass.DENIED));
		assertThat(page.unreadable()).singleElement()
			.satisfies((group) -> assertThat(group.saying().detail()).isEqualTo("User lan is not authorized"));
	}

	@Test
	void aRepairSaysWhatItChanges() {
		ActRequest request = new ActRequest(ActKind.CREATE, List.of(), true);
		List<Step> steps = new ArrayList<>(STEPS);
		steps.add(new RoleStep.DetachRolePolicy("Writer", "arn:mine", Set.of()));
		ActPlanPage page = ActPlanPage.of(new ClassPlan(request, List.of(seat("seat-1", Outlook.ALL, steps))), null, "",
				GivenClass.english());
		assertThat(page.sentence()).startsWith("Creates 1 role and 1 policy, changes 1 role at 1 seat in 1 account.");
	}

	private static ActPlanPage create(@Nullable Fit fit, SeatPlan... seats) {
		return ActPlanPage.of(new ClassPlan(ActRequest.forAll(ActKind.CREATE), List.of(seats)), fit, "key",
				GivenClass.english());
	}

	private static SeatPlan seat(String name, Outlook outlook, Untouched... blocked) {
		return seat(name, outlook, (outlook == Outlook.ALL || outlook == Outlook.REVIEW) ? STEPS : List.of(), blocked);
	}

	private static SeatPlan seat(String name, Outlook outlook, List<Step> steps, Untouched... blocked) {
		return new SeatPlan(name, outlook,
				new Plan(new PlanRequest(Action.APPLY, List.of(), false, false),
						new Caller("123456789012", "aws", "arn:aws:iam::123456789012:user/lan"), steps,
						List.of(blocked), List.of(), ResourceScope.WIDE),
				null);
	}

}
