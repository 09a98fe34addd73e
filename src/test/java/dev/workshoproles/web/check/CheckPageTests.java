package dev.workshoproles.web.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.web.Drift;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckStep.Result;

import static org.assertj.core.api.Assertions.assertThat;

class CheckPageTests {

	private final Sentences sentences = sentences();

	@Test
	void nothingIsDoneYet() {
		CheckPage page = page(Given.role(Status.MISSING, Ownership.NONE));
		assertThat(page.policies()).extracting(CheckStep::result).containsExactly(Result.TODO);
		assertThat(page.roles()).extracting(CheckStep::result).containsExactly(Result.TODO, Result.TODO);
		assertThat(page.right()).isZero();
		assertThat(page.adoptable()).isFalse();
	}

	@Test
	void allIsDone() {
		CheckPage page = page(Given.role(Status.READY, Ownership.FOREIGN));
		assertThat(page.right()).isEqualTo(page.total()).isEqualTo(3);
		assertThat(page.adoptable()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "TRUST_POLICY_CHANGED", "OTHER_LETTER_CASE" })
	void theRoleItselfIsWrong(DifferenceKind kind) {
		assertThat(page(different(kind, "Reader")).roles()).extracting(CheckStep::result)
			.containsExactly(Result.WRONG, Result.RIGHT);
	}

	@ParameterizedTest
	@EnumSource(names = { "POLICY_MISSING", "POLICY_DETACHED", "EXTRA_ATTACHED_POLICY", "INLINE_POLICY" })
	void whatIsAttachedIsWrong(DifferenceKind kind) {
		assertThat(page(different(kind, "Read-Queue")).roles()).extracting(CheckStep::result)
			.containsExactly(Result.RIGHT, Result.WRONG);
	}

	@ParameterizedTest
	@EnumSource(names = { "PERMISSIONS_BOUNDARY", "PATH", "MAX_SESSION" })
	void aNoteIsNoMistake(DifferenceKind kind) {
		assertThat(page(different(kind, "x")).roles()).extracting(CheckStep::result)
			.containsExactly(Result.RIGHT, Result.RIGHT);
	}

	@Test
	void aPolicyIsWrongOnItsOwn() {
		CheckPage page = page(different(DifferenceKind.POLICY_CHANGED, "Read-Queue"));
		assertThat(page.policies()).extracting(CheckStep::result).containsExactly(Result.WRONG);
		assertThat(page.policies().get(0).findings()).hasSize(1);
		assertThat(page.policies().get(0).document()).contains("sqs:ReceiveMessage");
		assertThat(page.right()).isEqualTo(2);
	}

	@Test
	void whatCannotBeReadIsUnknown() {
		CheckPage page = page(Given.role(Status.UNKNOWN, Ownership.NONE));
		assertThat(page.roles()).extracting(CheckStep::result).containsOnly(Result.UNKNOWN);
		assertThat(page.roles().get(0).problem()).isNotNull();
		PolicyState unread = Given.policy(Status.UNKNOWN, Ownership.NONE, false);
		RoleState role = new RoleState(Given.ROLE, null, Status.MISSING, Ownership.NONE, null, false, null,
				List.of(unread), List.of(), null);
		assertThat(page(role).policies()).extracting(CheckStep::result).containsExactly(Result.UNKNOWN);
	}

	private static RoleState different(DifferenceKind kind, String subject) {
		String document = Drift.allowing("sqs:Other");
		return Given.role(Status.DRIFTED, Ownership.FOREIGN, new Difference(kind, "x", subject, document, document));
	}

	private CheckPage page(RoleState role) {
		return CheckPage.of(Given.state(role), this.sentences);
	}

	private static Sentences sentences() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return new Sentences(messages);
	}

}
