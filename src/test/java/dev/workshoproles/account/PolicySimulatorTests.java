package dev.workshoproles.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.iam.model.Statement;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.TestIamCalls;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.policy.evaluation.Decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class PolicySimulatorTests {

	private static final String ROLE = "arn:aws:iam::123456789012:role/Reader";

	private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:Queue";

	private static final SimulatedRequest RECEIVE = new SimulatedRequest("sqs:ReceiveMessage", QUEUE, Map.of());

	private static final SimulatedRequest DELETE = new SimulatedRequest("sqs:DeleteMessage", QUEUE, Map.of());

	private static final SimulatedRequest LIST = new SimulatedRequest("sns:ListTopics", "*", Map.of());

	private final List<SimulatePrincipalPolicyRequest> asked = Collections.synchronizedList(new ArrayList<>());

	private final ParallelCalls parallel = new ParallelCalls(4);

	@AfterEach
	void stop() {
		this.parallel.close();
	}

	@Test
	void asksOnceForAllThatDifferInTheirActionOnly() {
		Map<String, SimulatedAnswers> answers = simulate(PolicySimulatorTests::allowing, RECEIVE, DELETE, LIST, LIST);
		assertThat(this.asked)
			.extracting(SimulatePrincipalPolicyRequest::policySourceArn, SimulatePrincipalPolicyRequest::actionNames,
					SimulatePrincipalPolicyRequest::resourceArns)
			.containsExactlyInAnyOrder(tuple(ROLE, List.of("sqs:ReceiveMessage", "sqs:DeleteMessage"), List.of(QUEUE)),
					tuple(ROLE, List.of("sns:ListTopics"), List.of("*")));
		assertThat(answers.get(ROLE).error()).isNull();
		assertThat(answers.get(ROLE).byRequest()).hasSize(3)
			.allSatisfy((request, answer) -> assertThat(answer.decision()).isEqualTo(Decision.ALLOWED));
	}

	@Test
	void sendsKeysWithTheirTypes() {
		simulate(PolicySimulatorTests::allowing, new SimulatedRequest("sqs:SendMessage", QUEUE,
				Map.of("aws:SecureTransport", "true", "aws:CurrentTime", "2026-11-24T08:15:30Z", "aws:x", "y")));
		assertThat(this.asked.get(0).contextEntries())
			.extracting(ContextEntry::contextKeyName, ContextEntry::contextKeyType, ContextEntry::contextKeyValues)
			.containsExactlyInAnyOrder(tuple("aws:SecureTransport", ContextKeyTypeEnum.BOOLEAN, List.of("true")),
					tuple("aws:CurrentTime", ContextKeyTypeEnum.DATE, List.of("2026-11-24T08:15:30Z")),
					tuple("aws:x", ContextKeyTypeEnum.STRING, List.of("y")));
	}

	/** The form of July 2026: at the top is what holds for all resources together. */
	@Test
	void believesWhatIsSaidOfTheResource() {
		SimulatedAnswer answer = simulate((request) -> answer(EvaluationResult.builder()
			.evalActionName("SQS:ReceiveMessage")
			.evalResourceName("arn:${Partition}:sqs:${Region}:${Account}:${QueueName}")
			.evalDecision(PolicyEvaluationDecisionType.EXPLICIT_DENY)
			.permissionsBoundaryDecisionDetail((boundary) -> boundary.allowedByPermissionsBoundary(true))
			.organizationsDecisionDetail((organization) -> organization.allowedByOrganizations(false))
			.resourceSpecificResults(ResourceSpecificResult.builder()
				.evalResourceName(QUEUE)
				.evalResourceDecision(PolicyEvaluationDecisionType.IMPLICIT_DENY)
				.missingContextValues("aws:SourceIp")
				.matchedStatements(of("Read"), of("Read"), of(null))
				.permissionsBoundaryDecisionDetail((boundary) -> boundary.allowedByPermissionsBoundary(false))
				.build())
			.build()), RECEIVE).get(ROLE).byRequest().get(RECEIVE);
		assertThat(answer).isEqualTo(
				new SimulatedAnswer(Decision.IMPLICIT_DENY, List.of("Read"), List.of("aws:SourceIp"), false, false));
	}

	@Test
	void asksAgainOneByOneForWhatDoesNotGoTogether() {
		Map<String, SimulatedAnswers> answers = simulate((request) -> {
			if (request.actionNames().size() > 1) {
				throw refusal("InvalidInput", 400, "Invalid Input Actions: [sqs:ReceiveMessage] and "
						+ "[sqs:DeleteMessage] require different authorization information.");
			}
			if (request.actionNames().contains("sqs:DeleteMessage")) {
				throw refusal("InvalidInput", 400, "Invalid Input Actions");
			}
			return allowing(request);
		}, RECEIVE, DELETE);
		assertThat(answers.get(ROLE).error()).isNull();
		assertThat(answers.get(ROLE).byRequest()).containsOnlyKeys(RECEIVE);
	}

	@Test
	void saysWhyThereIsNoAnswer() {
		Map<String, SimulatedAnswers> answers = simulate((request) -> {
			throw refusal("AccessDenied", 403, "not authorized to perform: iam:SimulatePrincipalPolicy");
		}, RECEIVE, LIST);
		assertThat(answers.get(ROLE).byRequest()).isEmpty();
		assertThat(answers.get(ROLE).error())
			.satisfies((error) -> assertThat(error.permission()).isEqualTo("iam:SimulatePrincipalPolicy"));
	}

	@Test
	void failsIfNoCallCouldSucceed() {
		assertThatExceptionOfType(AccountException.class).isThrownBy(() -> simulate((request) -> {
			throw SdkClientException.create("No answer");
		}, RECEIVE, LIST));
	}

	private Map<String, SimulatedAnswers> simulate(
			Function<SimulatePrincipalPolicyRequest, SimulatePrincipalPolicyResponse> iam,
			SimulatedRequest... requests) {
		IamReads reads = new IamReads(new Simulator(iam), TestIamCalls.create(), new LastSeen());
		return new PolicySimulator(reads, this.parallel).simulate(Map.of(ROLE, List.of(requests)));
	}

	private static SimulatePrincipalPolicyResponse allowing(SimulatePrincipalPolicyRequest request) {
		return answer(request.actionNames()
			.stream()
			.map((action) -> EvaluationResult.builder()
				.evalActionName(action)
				.evalDecision(PolicyEvaluationDecisionType.ALLOWED)
				.build())
			.toArray(EvaluationResult[]::new));
	}

	private static SimulatePrincipalPolicyResponse answer(EvaluationResult... results) {
		return SimulatePrincipalPolicyResponse.builder().evaluationResults(results).build();
	}

	private static Statement of(@Nullable String policy) {
		return Statement.builder().sourcePolicyId(policy).build();
	}

	private static RuntimeException refusal(String code, int status, String message) {
		return IamException.builder()
			.statusCode(status)
			.message(message)
			.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
			.build();
	}

	private final class Simulator implements IamClient {

		private final Function<SimulatePrincipalPolicyRequest, SimulatePrincipalPolicyResponse> answers;

		Simulator(Function<SimulatePrincipalPolicyRequest, SimulatePrincipalPolicyResponse> answers) {
			this.answers = answers;
		}

		@Override
		public SimulatePrincipalPolicyResponse simulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) {
			PolicySimulatorTests.this.asked.add(request);
			return this.answers.apply(request);
		}

		@Override
		public String serviceName() {
			return "iam";
		}

		@Override
		public void close() {
			// Holds nothing.
		}

	}

}
