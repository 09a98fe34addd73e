package dev.workshoproles.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedActionsTests {

	@ParameterizedTest
	@ValueSource(strings = { "sqs:ReceiveMessage", "SQS:receivemessage", "sqs:*", "*", "sqs:Rec*Mess?ge" })
	void coversAsIamDoes(String pattern) {
		assertThat(AllowedActions.of(Drift.allowing(pattern)).missingOf(List.of("sqs:ReceiveMessage"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sqs:ReceiveMessages", "sqs:Receive", "sqs:.*", "sns:*", "sqs:?" })
	void coversNoMore(String pattern) {
		assertThat(AllowedActions.of(Drift.allowing(pattern)).missingOf(List.of("sqs:ReceiveMessage")))
			.containsExactly("sqs:ReceiveMessage");
	}

	@Test
	void aDocumentThatCannotBeReadAllowsNothing() {
		assertThat(AllowedActions.of("no document").missingOf(List.of("b:B", "a:A"))).containsExactly("a:A", "b:B");
	}

	@Test
	void whereAllButSomeIsAllowedNothingIsCertainlyMissing() {
		AllowedActions allowed = AllowedActions
			.of("""
					{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}""");
		assertThat(allowed.missingOf(List.of("sqs:ReceiveMessage"))).isEmpty();
		assertThat(allowed.named()).isEmpty();
	}

}
