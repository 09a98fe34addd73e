package dev.workshoproles.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleResources;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTextTests {

	@Test
	void permissionsThatHaveReasonsAreListed() {
		DifferenceText text = text(Given.ROLE, "Read-Queue");
		assertThat(text.meaning()).isEqualTo("The role lacks every permission of this policy:");
		assertThat(text.effects()).containsExactly("sqs:ReceiveMessage is missing. Takes orders.");
	}

	@Test
	void withoutReasonsNoListIsAnnounced() {
		RoleBlueprint role = TestRoles.trusting("Reader", "lambda.amazonaws.com", Given.ROLE.purpose(),
				List.of(Lab.LOGS));
		DifferenceText text = text(role, "Logs");
		assertThat(text.meaning()).isEqualTo("The role lacks every permission of this policy.");
		assertThat(text.effects()).isEmpty();
	}

	private static DifferenceText text(RoleBlueprint role, String policy) {
		Difference difference = new Difference(DifferenceKind.POLICY_DETACHED, "policies/" + policy, policy, null,
				null);
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return DifferenceText
			.of(difference,
					new RoleState(role, null, Status.DRIFTED, Ownership.NONE, null, false, null, null,
							new RoleResources(List.of(), null, null), List.of(difference), null),
					new Sentences(messages));
	}

}
