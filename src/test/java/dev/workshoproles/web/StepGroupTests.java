package dev.workshoproles.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.PolicyStep;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;

import static org.assertj.core.api.Assertions.assertThat;

class StepGroupTests {

	private static final RoleBlueprint WRITER = TestRoles.trusting("Writer", "lambda.amazonaws.com",
			Given.text("Writes.", "Ghi."), List.of(Given.POLICY));

	private static final Workshop TWO = new Workshop("lab", Given.text("Lab", "Bài"), "", List.of(),
			List.of(Given.ROLE, WRITER), List.of(), List.of(), "us-east-1", Given.WORKSHOP.scope());

	private static final Step SHARED = TestSteps.createPolicy("Read-Queue", "{}");

	private static final Step READER = TestSteps.createRole("Reader", "{}");

	private static final Step WRITES = TestSteps.createRole("Writer", "{}");

	private static List<StepGroup<Step>> groups(List<String> roles, Step... steps) {
		return StepGroup.of(List.of(steps), TWO, new PlanRequest(Action.APPLY, roles, false, false),
				Function.identity());
	}

	@Test
	void aSharedPolicyIsWithTheFirstRoleThatNeedsIt() {
		assertThat(groups(List.of(), SHARED, WRITES, READER)).containsExactly(
				new StepGroup<>("Reader", List.of(SHARED, READER)), new StepGroup<>("Writer", List.of(WRITES)));
	}

	@Test
	void ofARequestForOneRoleItIsWithThatRole() {
		assertThat(groups(List.of("Writer"), SHARED, WRITES))
			.containsExactly(new StepGroup<>("Writer", List.of(SHARED, WRITES)));
	}

	@Test
	void aPolicyThatNoRoleNeedsIsLast() {
		Step other = new PolicyStep.DeletePolicy("Other", "arn", "{}", Set.of());
		assertThat(groups(List.of(), other, READER)).containsExactly(new StepGroup<>("Reader", List.of(READER)),
				new StepGroup<>(null, List.of(other)));
	}

	@Test
	void aRoleIsTheSameInOtherLetterCase() {
		Step deletes = new RoleStep.DeleteRole("READER", "{}", Set.of());
		assertThat(groups(List.of(), deletes)).containsExactly(new StepGroup<>("Reader", List.of(deletes)));
	}

}
