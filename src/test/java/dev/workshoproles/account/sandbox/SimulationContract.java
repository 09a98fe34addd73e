package dev.workshoproles.account.sandbox;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

import static org.assertj.core.api.Assertions.assertThat;

/** The little of the policy simulator that an emulator has, too. */
interface SimulationContract extends IamContract {

	String QUEUE = "arn:aws:sqs:us-east-1:000000000000:POC-Queue";

	@Test
	default void whatAPolicyNamesIsAllowed() {
		EvaluationResult result = simulated("sqs:ReceiveMessage", READ_QUEUE.replace("\"*\"", "\"" + QUEUE + "\""));
		assertThat(result.evalActionName()).isEqualTo("sqs:ReceiveMessage");
		assertThat(result.evalResourceName()).isEqualTo(QUEUE);
		assertThat(result.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
	}

	@Test
	default void whatNoPolicyNamesIsDeniedImplicitly() {
		EvaluationResult result = simulated("sqs:SendMessage", READ_QUEUE);
		assertThat(result.evalDecision()).isEqualTo(is(Laxity.SIMULATES_WORDS_ONLY)
				? PolicyEvaluationDecisionType.EXPLICIT_DENY : PolicyEvaluationDecisionType.IMPLICIT_DENY);
	}

	@Test
	default void wildcardsMatchInASimulation() {
		EvaluationResult result = simulated("sqs:ReceiveMessage", READ_QUEUE.replace("ReceiveMessage", "*"));
		assertThat(result.evalDecision()).isEqualTo(is(Laxity.SIMULATES_WORDS_ONLY)
				? PolicyEvaluationDecisionType.EXPLICIT_DENY : PolicyEvaluationDecisionType.ALLOWED);
	}

	@Test
	default void whoIsNotThereCannotBeSimulated() {
		String arn = "arn:aws:iam::%s:role/%s".formatted(accountId(), unique("Nobody"));
		Refusal refusal = is(Laxity.SIMULATES_WORDS_ONLY) ? Refusal.NO_SUCH_ENTITY_400 : Refusal.NO_SUCH_ENTITY;
		refusal.isAnswerTo(() -> iam().simulatePrincipalPolicy(
				(simulate) -> simulate.policySourceArn(arn).actionNames("sqs:SendMessage").resourceArns(QUEUE)));
	}

	private EvaluationResult simulated(String action, String document) {
		String role = unique("Role");
		String arn = createRole(role).arn();
		iam().putRolePolicy((put) -> put.roleName(role).policyName("read").policyDocument(document));
		return iam()
			.simulatePrincipalPolicy(
					(simulate) -> simulate.policySourceArn(arn).actionNames(action).resourceArns(QUEUE))
			.evaluationResults()
			.get(0);
	}

}
