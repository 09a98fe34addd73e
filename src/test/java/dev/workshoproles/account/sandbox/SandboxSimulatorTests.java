package dev.workshoproles.account.sandbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.Position;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.iam.model.Statement;

import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType.ALLOWED;
import static software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType.EXPLICIT_DENY;
import static software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType.IMPLICIT_DENY;

/**
 * The forms of the answers are those of <em>EvaluationResult</em> in IAM's API reference,
 * of the examples in the AWS CLI's, and of answers of IAM that people have published.
 * LocalStack gives no statements, boundaries, missing keys and pages, and cannot simulate
 * sent policies; moto cannot simulate at all.
 */
class SandboxSimulatorTests {

	private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:POC-Queue";

	private static final String OTHER = "arn:aws:sqs:us-east-1:000000000000:Other";

	/** As Terraform writes it. */
	private static final String ONE_LINE = json(
			"{'Version':'2012-10-17','Statement':[" + "{'Action':'ssm:*','Effect':'Deny','Resource':'*'}]}");

	private final SandboxIam iam = new SandboxIam();

	private String role = "";

	@BeforeEach
	void aRoleWithAPolicy() {
		this.role = this.iam.createRole(
				(create) -> create.roleName("Reader").path("/lab/").assumeRolePolicyDocument(IamContract.LAMBDA_TRUST))
			.role()
			.arn();
		attach("Read-Queue", json(
				"{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'sqs:*','Resource':'" + QUEUE + "'}}"));
	}

	@Test
	void anActionHasOneResultWithOneForEachResource() {
		EvaluationResult result = only(
				(simulate) -> simulate.actionNames("sqs:ReceiveMessage").resourceArns(QUEUE, OTHER));
		assertThat(result.evalDecision()).isEqualTo(IMPLICIT_DENY);
		assertThat(result.matchedStatements()).isEmpty();
		assertThat(result.resourceSpecificResults())
			.extracting(ResourceSpecificResult::evalResourceName, ResourceSpecificResult::evalResourceDecision,
					(one) -> one.matchedStatements().stream().map(Statement::sourcePolicyId).toList())
			.containsExactly(tuple(QUEUE, ALLOWED, List.of("Read-Queue")), tuple(OTHER, IMPLICIT_DENY, List.of()));
		assertThat(result.permissionsBoundaryDecisionDetail()).isNull();
		assertThat(result.organizationsDecisionDetail()).isNull();
	}

	@Test
	void withoutAResourceItIsAboutAll() {
		attach("Read-All", IamContract.READ_QUEUE);
		EvaluationResult result = only((simulate) -> simulate.actionNames("sqs:ReceiveMessage"));
		assertThat(result.evalResourceName()).isEqualTo("*");
		assertThat(result.evalDecision()).isEqualTo(ALLOWED);
		assertThat(result.resourceSpecificResults()).isEmpty();
		assertThat(result.matchedStatements()).extracting(Statement::sourcePolicyId).containsExactly("Read-All");
	}

	/** The ids, the type and the positions in published answers. */
	@Test
	void statementsHaveTheirPlaces() {
		this.iam.putRolePolicy((put) -> put.roleName("Reader").policyName("secrets").policyDocument(ONE_LINE));
		Statement inline = only((simulate) -> simulate.actionNames("ssm:GetParameters")).matchedStatements().get(0);
		assertThat(inline.sourcePolicyId()).isEqualTo("role_Reader_secrets");
		assertThat(inline.sourcePolicyTypeAsString()).isEqualTo("IAM Policy");
		assertThat(inline.startPosition()).isEqualTo(at(1, 38));
		assertThat(inline.endPosition()).isEqualTo(at(1, 87));
		String example = """
				{
				    "Version": "2012-10-17",
				    "Statement": [
				        {
				            "Sid": "List",
				            "Effect": "Allow",
				            "Action": "codecommit:ListRepositories",
				            "Resource": "*"
				        },
				        { "Effect": "Deny", "Action": "codecommit:Get*", "Resource": ["*"] }
				    ]
				}""";
		List<Statement> statements = this.iam
			.simulateCustomPolicy((simulate) -> simulate.policyInputList(example)
				.actionNames("codecommit:ListRepositories", "codecommit:GetBranch"))
			.evaluationResults()
			.stream()
			.flatMap((result) -> result.matchedStatements().stream())
			.toList();
		assertThat(statements).extracting(Statement::sourcePolicyId, Statement::startPosition, Statement::endPosition)
			.containsExactly(tuple("PolicyInputList.1", at(3, 19), at(9, 10)),
					tuple("PolicyInputList.1", at(9, 11), at(10, 77)));
	}

	@Test
	void aBoundaryIsIncludedUnlessAnotherIsSent() {
		String boundary = this.iam
			.createPolicy((create) -> create.policyName("Boundary").policyDocument(IamContract.PUBLISH))
			.policy()
			.arn();
		this.iam.putRolePermissionsBoundary((put) -> put.roleName("Reader").permissionsBoundary(boundary));
		EvaluationResult limited = only((simulate) -> simulate.actionNames("sqs:SendMessage").resourceArns(QUEUE));
		assertThat(limited.evalDecision()).isEqualTo(IMPLICIT_DENY);
		assertThat(limited.permissionsBoundaryDecisionDetail().allowedByPermissionsBoundary()).isFalse();
		assertThat(limited.resourceSpecificResults()
			.get(0)
			.permissionsBoundaryDecisionDetail()
			.allowedByPermissionsBoundary()).isFalse();
		EvaluationResult free = only((simulate) -> simulate.actionNames("sqs:SendMessage")
			.resourceArns(QUEUE)
			.permissionsBoundaryPolicyInputList(IamContract.PUBLISH.replace("sns:Publish", "sqs:*")));
		assertThat(free.evalDecision()).isEqualTo(ALLOWED);
		assertThat(free.permissionsBoundaryDecisionDetail().allowedByPermissionsBoundary()).isTrue();
		Refusal.INVALID_INPUT.isAnswerTo(() -> only((simulate) -> simulate.actionNames("sqs:SendMessage")
			.permissionsBoundaryPolicyInputList(IamContract.PUBLISH, IamContract.PUBLISH)));
	}

	/** They are with the resources, if these are named, and at the top otherwise. */
	@Test
	void keysThatAreNotSentAreMissing() {
		attach("Here", IamContract.READ_QUEUE.replace("\"*\"}",
				"\"*\", \"Condition\": {\"StringEquals\": {\"aws:RequestedRegion\": \"us-east-1\"}}}"));
		EvaluationResult all = only((simulate) -> simulate.actionNames("sqs:ReceiveMessage"));
		assertThat(all.evalDecision()).isEqualTo(IMPLICIT_DENY);
		assertThat(all.missingContextValues()).containsExactly("aws:RequestedRegion");
		EvaluationResult one = only((simulate) -> simulate.actionNames("sqs:ReceiveMessage").resourceArns(OTHER));
		assertThat(one.missingContextValues()).isEmpty();
		assertThat(one.resourceSpecificResults().get(0).missingContextValues()).containsExactly("aws:RequestedRegion");
		ContextEntry region = ContextEntry.builder()
			.contextKeyName("aws:RequestedRegion")
			.contextKeyType(ContextKeyTypeEnum.STRING)
			.contextKeyValues("us-east-1")
			.build();
		assertThat(only((simulate) -> simulate.actionNames("sqs:ReceiveMessage").contextEntries(region)).evalDecision())
			.isEqualTo(ALLOWED);
	}

	@Test
	void resultsComeInPages() {
		List<String> actions = IntStream.range(0, 5).mapToObj((number) -> "sqs:Action" + (9 - number)).toList();
		SimulatePrincipalPolicyResponse first = simulate((simulate) -> simulate.actionNames(actions).maxItems(2));
		assertThat(first.isTruncated()).isTrue();
		assertThat(first.evaluationResults()).extracting(EvaluationResult::evalActionName)
			.containsExactlyElementsOf(actions.subList(0, 2));
		assertThat(this.iam
			.simulatePrincipalPolicyPaginator(
					(simulate) -> simulate.policySourceArn(this.role).actionNames(actions).maxItems(2))
			.evaluationResults()).extracting(EvaluationResult::evalActionName).containsExactlyElementsOf(actions);
	}

	@Test
	void aUserHasItsPoliciesAndNoBoundary() {
		String user = this.iam.createUser((create) -> create.userName("lan")).user().arn();
		this.iam.attachUserPolicy(
				(attach) -> attach.userName("lan").policyArn("arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"));
		assertThat(this.iam
			.simulatePrincipalPolicy(
					(simulate) -> simulate.policySourceArn(user).actionNames("sqs:ListQueues", "sqs:SendMessage"))
			.evaluationResults()).extracting(EvaluationResult::evalDecision).containsExactly(ALLOWED, IMPLICIT_DENY);
	}

	/** For users only: a role's requests come from its sessions. */
	@Test
	void thePolicyOfAResourceNeedsACaller() {
		String user = "arn:aws:iam::000000000000:user/lan";
		String policy = json("{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':{'AWS':'" + user
				+ "'},'Action':'sqs:SendMessage','Resource':'*'}]}");
		EvaluationResult result = this.iam
			.simulateCustomPolicy((simulate) -> simulate.policyInputList(ONE_LINE)
				.resourcePolicy(policy)
				.callerArn(user)
				.actionNames("sqs:SendMessage")
				.resourceArns(OTHER))
			.evaluationResults()
			.get(0);
		assertThat(result.evalDecision()).isEqualTo(ALLOWED);
		assertThat(result.matchedStatements().get(0).sourcePolicyId()).isEqualTo("ResourcePolicy");
		assertThat(result.matchedStatements().get(0).sourcePolicyTypeAsString()).isEqualTo("Resource Policy");
		Refusal.INVALID_INPUT
			.isAnswerTo(() -> only((simulate) -> simulate.actionNames("sqs:SendMessage").resourcePolicy(policy)));
		Refusal.INVALID_INPUT.isAnswerTo(() -> only(
				(simulate) -> simulate.actionNames("sqs:SendMessage").resourcePolicy(policy).callerArn(this.role)));
	}

	@Test
	void theWorstDecisionIsThatOfTheAction() {
		attach("No-Other", json(
				"{'Version':'2012-10-17','Statement':{'Effect':'Deny','Action':'sqs:*','Resource':'" + OTHER + "'}}"));
		EvaluationResult result = only(
				(simulate) -> simulate.actionNames("sqs:SendMessage").resourceArns(QUEUE, OTHER, OTHER + "2"));
		assertThat(result.evalDecision()).isEqualTo(EXPLICIT_DENY);
		assertThat(result.matchedStatements()).extracting(Statement::sourcePolicyId).containsExactly("No-Other");
		assertThat(result.resourceSpecificResults()).extracting(ResourceSpecificResult::evalResourceDecision)
			.containsExactly(ALLOWED, EXPLICIT_DENY, IMPLICIT_DENY);
	}

	@Test
	void whatCannotBeSimulatedIsRefused() {
		Refusal.INVALID_INPUT.isAnswerTo(() -> simulateAs("arn:aws:sts::000000000000:assumed-role/Reader/lan"));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> simulateAs("arn:aws:iam::000000000000:role/Reader"));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> simulateAs("arn:aws:iam::000000000000:user/nobody"));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> simulateAs("arn:aws:iam::000000000000:group/lab"));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> simulateAs("none"));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> only((simulate) -> simulate.resourceArns(QUEUE)));
		Refusal.INVALID_INPUT.isAnswerTo(() -> only((simulate) -> simulate.actionNames("sqs:*")));
		Refusal.INVALID_INPUT.isAnswerTo(() -> only((simulate) -> simulate.actionNames("SendMessage")));
		Refusal.INVALID_INPUT
			.isAnswerTo(() -> only((simulate) -> simulate.actionNames("sqs:SendMessage").policyInputList("{}")));
	}

	private void simulateAs(String principal) {
		this.iam
			.simulatePrincipalPolicy((simulate) -> simulate.policySourceArn(principal).actionNames("sqs:SendMessage"));
	}

	private void attach(String name, String document) {
		String arn = this.iam.createPolicy((create) -> create.policyName(name).policyDocument(document)).policy().arn();
		this.iam.attachRolePolicy((attach) -> attach.roleName("Reader").policyArn(arn));
	}

	private EvaluationResult only(Consumer<SimulatePrincipalPolicyRequest.Builder> request) {
		return simulate(request).evaluationResults().get(0);
	}

	private SimulatePrincipalPolicyResponse simulate(Consumer<SimulatePrincipalPolicyRequest.Builder> request) {
		return this.iam.simulatePrincipalPolicy((simulate) -> request.accept(simulate.policySourceArn(this.role)));
	}

	private static Position at(int line, int column) {
		return Position.builder().line(line).column(column).build();
	}

}
