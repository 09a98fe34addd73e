package dev.workshoproles.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.OrganizationsDecisionDetail;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryDecisionDetail;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.account.calls.TestIamCalls;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.account.target.TargetMode;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionCheckTests {

	private static final String USER = "arn:aws:iam::123456789012:user/lan";

	private static final String SESSION = "arn:aws:sts::123456789012:assumed-role/Student/lan";

	private static final String ROLE = "arn:aws:iam::123456789012:role/lab/Student";

	private static final List<PermissionQuestion> QUESTIONS = List.of(
			new PermissionQuestion(List.of("iam:GetRole", "iam:CreateRole"), List.of("arn:one", "arn:two"), Map.of()),
			new PermissionQuestion(List.of("iam:AttachRolePolicy"), List.of("arn:one"),
					Map.of("iam:PolicyARN", "arn:policy")));

	private final ParallelCalls parallel = new ParallelCalls(4);

	private final Simulator simulator = new Simulator();

	@AfterEach
	void stop() {
		this.parallel.close();
	}

	@Test
	void reportsWhatIsDeniedForAnyResource() {
		this.simulator.denied = "iam:CreateRole";
		assertThat(missing(USER))
			.hasValueSatisfying((missing) -> assertThat(missing).containsExactly("iam:CreateRole"));
		assertThat(this.simulator.requests).hasSize(2)
			.allMatch((request) -> request.policySourceArn().equals(USER))
			.anyMatch((request) -> request.contextEntries().isEmpty())
			.anyMatch((request) -> request.contextEntries()
				.equals(List.of(ContextEntry.builder()
					.contextKeyName("iam:PolicyARN")
					.contextKeyType(ContextKeyTypeEnum.STRING)
					.contextKeyValues("arn:policy")
					.build())));
	}

	@Test
	void reportsThatNothingIsMissing() {
		assertThat(missing(USER)).hasValueSatisfying((missing) -> assertThat(missing).isEmpty());
	}

	/** Such as a policy that wants a second factor: here nobody knows of it. */
	@Test
	void isSilentAboutWhatDependsOnCircumstances() {
		this.simulator.denied = "iam:CreateRole";
		this.simulator.circumstances = List.of("aws:MultiFactorAuthPresent");
		assertThat(missing(USER)).hasValueSatisfying((missing) -> assertThat(missing).isEmpty());
	}

	@Test
	void asksForTheRoleOfASession() {
		assertThat(missing(SESSION)).isPresent();
		assertThat(this.simulator.requests).isNotEmpty().allMatch((request) -> request.policySourceArn().equals(ROLE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:iam::123456789012:root", "arn:aws:sts::123456789012:federated-user/lan" })
	void saysNothingOfPrincipalsThatCannotBeSimulated(String caller) {
		assertThat(missing(caller)).isEmpty();
		assertThat(this.simulator.requests).isEmpty();
	}

	@Test
	void saysNothingIfItMayNotAsk() {
		this.simulator.refuses = true;
		assertThat(missing(USER)).isEmpty();
		assertThat(missing(SESSION)).isEmpty();
	}

	@Test
	void knowsThatTheSandboxAllowsEverything() {
		assertThat(missing(TargetMode.SANDBOX, USER)).hasValueSatisfying((missing) -> assertThat(missing).isEmpty());
		assertThat(this.simulator.requests).isEmpty();
	}

	@Test
	void saysWhoDenies() {
		this.simulator.denied = "iam:AttachRolePolicy";
		assertThat(denied()).containsExactly(denied(Refuser.IDENTITY_POLICY));
		this.simulator.boundary = PermissionsBoundaryDecisionDetail.builder()
			.allowedByPermissionsBoundary(false)
			.build();
		assertThat(denied()).containsExactly(denied(Refuser.PERMISSIONS_BOUNDARY));
		this.simulator.organization = OrganizationsDecisionDetail.builder().allowedByOrganizations(false).build();
		assertThat(denied()).containsExactly(denied(Refuser.SERVICE_CONTROL_POLICY));
		this.simulator.organization = OrganizationsDecisionDetail.builder().allowedByOrganizations(true).build();
		this.simulator.boundary = PermissionsBoundaryDecisionDetail.builder()
			.allowedByPermissionsBoundary(true)
			.build();
		assertThat(denied()).containsExactly(denied(Refuser.IDENTITY_POLICY));
	}

	/** A request that is known has no boundary, if it has none in the question. */
	@Test
	void whatARequestLacksIsNoUnknownCircumstance() {
		this.simulator.denied = "iam:CreateRole";
		this.simulator.circumstances = List.of("iam:PermissionsBoundary", "aws:RequestTag/team");
		PermissionQuestion exact = new PermissionQuestion(List.of("iam:CreateRole"), List.of("arn:one"), Map.of(),
				true);
		assertThat(check(TargetMode.AWS, USER).denied(List.of(exact), Duration.ZERO).orElseThrow())
			.containsExactly(new DeniedAction("iam:CreateRole", List.of("arn:one"), Refuser.IDENTITY_POLICY,
					List.of("aws:RequestTag/team", "iam:PermissionsBoundary"), true));
		this.simulator.circumstances = List.of("iam:PermissionsBoundary", "aws:MultiFactorAuthPresent");
		assertThat(check(TargetMode.AWS, USER).denied(List.of(exact), Duration.ZERO).orElseThrow()).isEmpty();
	}

	@Test
	void theKeysOfTagsAreAConditionKeyOfTheirOwn() {
		check(TargetMode.AWS, USER).denied(List.of(new PermissionQuestion(List.of("iam:TagRole"), List.of("arn:one"),
				Map.of("aws:RequestTag/b", "2", "aws:RequestTag/a", "1"), true)), Duration.ZERO);
		assertThat(this.simulator.requests).singleElement()
			.satisfies((request) -> assertThat(request.contextEntries()).hasSize(3)
				.contains(ContextEntry.builder()
					.contextKeyName("aws:TagKeys")
					.contextKeyType(ContextKeyTypeEnum.STRING_LIST)
					.contextKeyValues("a", "b")
					.build()));
	}

	@Test
	void anAnswerIsGoodForAWhileIfThatIsEnough() {
		AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
		PermissionCheck check = check(TargetMode.AWS, SESSION, now::get);
		Duration minute = Duration.ofMinutes(1);
		check.denied(QUESTIONS, minute);
		now.set(Instant.EPOCH.plusSeconds(59));
		check.denied(QUESTIONS, minute);
		assertThat(this.simulator.requests).hasSize(2);
		now.set(Instant.EPOCH.plusSeconds(60));
		check.denied(QUESTIONS, minute);
		assertThat(this.simulator.requests).hasSize(4);
		check.denied(QUESTIONS, Duration.ZERO);
		assertThat(this.simulator.requests).hasSize(6);
		check.denied(QUESTIONS.subList(0, 1), minute);
		assertThat(this.simulator.requests).hasSize(7);
		assertThat(this.simulator.roles).as("the ARN of a session's role stays the same").hasValue(1);
	}

	@Test
	void aRefusalToAnswerIsGoodForAWhileAndAFailureIsNot() {
		PermissionCheck check = check(TargetMode.AWS, USER, () -> Instant.EPOCH);
		this.simulator.fails = true;
		assertThat(check.denied(QUESTIONS, Duration.ofMinutes(1))).isEmpty();
		this.simulator.fails = false;
		assertThat(check.denied(QUESTIONS, Duration.ofMinutes(1))).isPresent();
		this.simulator.refuses = true;
		assertThat(check.denied(QUESTIONS, Duration.ZERO)).isEmpty();
		this.simulator.refuses = false;
		assertThat(check.denied(QUESTIONS, Duration.ofMinutes(1))).isEmpty();
	}

	private List<DeniedAction> denied() {
		return check(TargetMode.AWS, USER).denied(QUESTIONS, Duration.ZERO).orElseThrow();
	}

	private static DeniedAction denied(Refuser refuser) {
		return new DeniedAction("iam:AttachRolePolicy", List.of("arn:one"), refuser, List.of(), false);
	}

	private Optional<List<String>> missing(String caller) {
		return missing(TargetMode.AWS, caller);
	}

	private Optional<List<String>> missing(TargetMode mode, String caller) {
		return check(mode, caller).missing(QUESTIONS);
	}

	private PermissionCheck check(TargetMode mode, String caller) {
		return check(mode, caller, InstantSource.system());
	}

	private PermissionCheck check(TargetMode mode, String caller, InstantSource clock) {
		IamAccess access = new IamAccess(this.simulator, this.simulator, () -> Caller.of("123456789012", caller),
				new TargetDescription(mode, "us-east-1", null, false));
		IamReads reads = new IamReads(this.simulator, TestIamCalls.create(), new LastSeen());
		return new PermissionCheck(access, reads, this.parallel, clock);
	}

	/** Denies one action for the second resource. */
	private static final class Simulator implements IamClient {

		private final ConcurrentLinkedQueue<SimulatePrincipalPolicyRequest> requests = new ConcurrentLinkedQueue<>();

		private String denied = "";

		private List<String> circumstances = List.of();

		private final AtomicInteger roles = new AtomicInteger();

		private OrganizationsDecisionDetail organization;

		private PermissionsBoundaryDecisionDetail boundary;

		private boolean refuses;

		private boolean fails;

		@Override
		public SimulatePrincipalPolicyResponse simulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) {
			if (this.refuses) {
				throw denied();
			}
			if (this.fails) {
				throw SdkClientException.create("No answer");
			}
			this.requests.add(request);
			return SimulatePrincipalPolicyResponse.builder()
				.evaluationResults(request.actionNames().stream().map((action) -> result(action, request)).toList())
				.build();
		}

		private EvaluationResult result(String action, SimulatePrincipalPolicyRequest request) {
			PolicyEvaluationDecisionType decision = action.equals(this.denied)
					? PolicyEvaluationDecisionType.IMPLICIT_DENY : PolicyEvaluationDecisionType.ALLOWED;
			EvaluationResult.Builder result = EvaluationResult.builder()
				.evalActionName(action)
				.organizationsDecisionDetail(this.organization)
				.permissionsBoundaryDecisionDetail(this.boundary);
			if (request.resourceArns().size() == 1) {
				return result.evalDecision(decision).missingContextValues(this.circumstances).build();
			}
			return result.evalDecision(PolicyEvaluationDecisionType.ALLOWED)
				.resourceSpecificResults(one("arn:one", PolicyEvaluationDecisionType.ALLOWED), one("arn:two", decision))
				.build();
		}

		private ResourceSpecificResult one(String resource, PolicyEvaluationDecisionType decision) {
			return ResourceSpecificResult.builder()
				.evalResourceName(resource)
				.evalResourceDecision(decision)
				.missingContextValues(this.circumstances)
				.build();
		}

		@Override
		public GetRoleResponse getRole(GetRoleRequest request) {
			if (this.refuses) {
				throw denied();
			}
			this.roles.incrementAndGet();
			return GetRoleResponse.builder()
				.role(Role.builder().roleName("Student").arn(ROLE).assumeRolePolicyDocument("{}").build())
				.build();
		}

		private static AwsServiceException denied() {
			return IamException.builder()
				.statusCode(403)
				.awsErrorDetails(
						AwsErrorDetails.builder().errorCode("AccessDenied").errorMessage("not authorized").build())
				.build();
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
