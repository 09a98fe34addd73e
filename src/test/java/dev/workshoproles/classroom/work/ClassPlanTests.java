package dev.workshoproles.classroom.work;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Untouched;

import static org.assertj.core.api.Assertions.assertThat;

class ClassPlanTests {

	private static final ActRequest CREATE = ActRequest.forAll(ActKind.CREATE);

	private static final ActRequest REPAIR = new ActRequest(ActKind.CREATE, List.of(), true);

	private static final Step ROLE = TestSteps.createRole("Reader", "{}");

	private static final Step POLICY = TestSteps.createPolicy("Read", "{}");

	private static final Step ATTACH = new RoleStep.AttachRolePolicy("Reader", "arn", Set.of());

	private static final Step DETACH = new RoleStep.DetachRolePolicy("Reader", "arn:mine", Set.of());

	@Test
	void countsWhatIsMadeAtHowManySeats() {
		ClassPlan plan = plan(CREATE, seat(CREATE, List.of(POLICY, ROLE, ATTACH)), seat(CREATE, List.of(ROLE, ATTACH)),
				seat(CREATE, List.of()));
		assertThat(plan.created(ResourceType.ROLE)).isEqualTo(2);
		assertThat(plan.created(ResourceType.POLICY)).isEqualTo(1);
		assertThat(plan.created(ResourceType.INSTANCE_PROFILE)).isZero();
		assertThat(plan.removed(ResourceType.ROLE)).isZero();
		assertThat(plan.count(Outlook.ALL)).isEqualTo(2);
		assertThat(plan.count(Outlook.NOTHING)).isEqualTo(1);
	}

	@Test
	void leavesWhatHasDriftedUnlessItIsToBeRepaired() {
		ClassPlan left = plan(CREATE, seat(CREATE, List.of(ROLE, DETACH)));
		assertThat(left.count(Outlook.REVIEW)).isOne();
		assertThat(left.created(ResourceType.ROLE)).isZero();
		ClassPlan repaired = plan(REPAIR, seat(REPAIR, List.of(ROLE, DETACH)));
		assertThat(repaired.count(Outlook.ALL)).isOne();
		assertThat(repaired.created(ResourceType.ROLE)).isOne();
	}

	@Test
	void whatIsInTheWayKeepsACreationFromBeginning() {
		Untouched foreign = Untouched.of(ResourceType.ROLE, "Reader", Untouched.Reason.FOREIGN, List.of());
		ClassPlan plan = plan(CREATE, seat(CREATE, List.of(POLICY), foreign));
		assertThat(plan.count(Outlook.BLOCKED)).isOne();
		assertThat(plan.created(ResourceType.POLICY)).isZero();
		assertThat(plan(REPAIR, seat(REPAIR, List.of(POLICY), foreign)).created(ResourceType.POLICY)).isOne();
	}

	@Test
	void anUnreadableSeatIsCountedAsSuch() {
		ClassPlan plan = plan(CREATE, seat(CREATE, List.of(ROLE)), SeatPlan.unreadable("seat-2",
				new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "AssumeRole", "sts:AssumeRole", "No")));
		assertThat(plan.count(Outlook.UNREADABLE)).isOne();
		assertThat(plan.created(ResourceType.ROLE)).isOne();
	}

	private static ClassPlan plan(ActRequest request, SeatPlan... seats) {
		return new ClassPlan(request, List.of(seats));
	}

	private static SeatPlan seat(ActRequest request, List<Step> steps, Untouched... blocked) {
		return SeatPlan.of("seat-1", request,
				new Plan(request.atSeat(), Caller.of("123456789012", "arn:aws:iam::1:user/a"), steps, List.of(blocked),
						List.of(), ResourceScope.WIDE));
	}

}
