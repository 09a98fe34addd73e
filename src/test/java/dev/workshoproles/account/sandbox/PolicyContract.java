package dev.workshoproles.account.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;

import dev.workshoproles.policy.PolicyEncoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

interface PolicyContract extends IamContract {

	@Test
	default void aPolicyIsReadBackAsItWasCreated() {
		String name = unique("Policy");
		Policy created = iam()
			.createPolicy((policy) -> policy.policyName(name)
				.path("/workshop/")
				.policyDocument(READ_QUEUE)
				.description("For the lab")
				.tags(IamContract.tag("owner", "lab")))
			.policy();
		Policy read = iam().getPolicy((policy) -> policy.policyArn(created.arn())).policy();
		assertThat(read.policyName()).isEqualTo(name);
		assertThat(read.path()).isEqualTo("/workshop/");
		assertThat(read.arn()).isEqualTo("arn:aws:iam::%s:policy/workshop/%s", accountId(), name);
		assertThat(read.policyId()).startsWith("A").isEqualTo(created.policyId());
		assertThat(read.description()).isEqualTo("For the lab");
		assertThat(read.tags()).containsExactly(IamContract.tag("owner", "lab"));
		assertThat(read.defaultVersionId()).isEqualTo("v1");
		assertThat(read.isAttachable()).isTrue();
		assertThat(read.attachmentCount()).isZero();
		assertThat(read.createDate()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
	}

	@Test
	default void aNameIsTakenInEveryPath() {
		String name = unique("Policy");
		createPolicy(name);
		Refusal.ENTITY_ALREADY_EXISTS.isAnswerTo(() -> createPolicy(name));
		isRefused(
				() -> iam()
					.createPolicy((policy) -> policy.policyName(name).path("/elsewhere/").policyDocument(READ_QUEUE)),
				Refusal.ENTITY_ALREADY_EXISTS, Laxity.TELLS_POLICIES_APART_BY_PATH);
	}

	@Test
	default void aPolicyNameIsTakenInEveryLetterCase() {
		String name = unique("Policy");
		createPolicy(name);
		isRefused(() -> createPolicy(name.toUpperCase(Locale.ROOT)), Refusal.ENTITY_ALREADY_EXISTS,
				Laxity.TELLS_NAMES_APART_BY_CASE);
	}

	@Test
	default void aPolicyMayHaveTheNameOfOneOfAws() {
		String arn = createPolicy("ReadOnlyAccess").arn();
		assertThat(iam().getPolicy((policy) -> policy.policyArn(arn)).policy().policyName())
			.isEqualTo("ReadOnlyAccess");
		iam().deletePolicy((policy) -> policy.policyArn(arn));
	}

	@Test
	default void aPolicyIsFoundByItsExactArn() {
		String arn = createPolicy(unique("Policy")).arn();
		String otherCase = arn.replace("policy/P", "policy/p");
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().getPolicy((policy) -> policy.policyArn(otherCase)));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().deletePolicy((policy) -> policy.policyArn(otherCase)));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().listPolicyVersions((policy) -> policy.policyArn(otherCase)));
	}

	@Test
	default void whatIsNoArnIsRefused() {
		Refusal refusal = is(Laxity.TAKES_WRONG_PARAMETERS) ? Refusal.NO_SUCH_ENTITY : Refusal.INVALID_INPUT;
		refusal.isAnswerTo(() -> iam().getPolicy((policy) -> policy.policyArn("Lambda-Write-DynamoDB-Policy")));
	}

	@Test
	default void policiesAreListedByScopeAndPath() {
		String path = "/" + unique("list") + "/";
		String name = unique("Policy");
		String arn = iam().createPolicy((policy) -> policy.policyName(name).path(path).policyDocument(READ_QUEUE))
			.policy()
			.arn();
		assertThat(iam().listPolicies((policies) -> policies.pathPrefix(path)).policies()).extracting(Policy::arn)
			.containsExactly(arn);
		assertThat(arns(PolicyScopeType.LOCAL)).contains(arn).doesNotContain(API_GATEWAY_LOGS);
		assertThat(arns(PolicyScopeType.AWS)).contains(API_GATEWAY_LOGS).doesNotContain(arn);
		assertThat(arns(PolicyScopeType.ALL)).contains(API_GATEWAY_LOGS, arn);
	}

	@Test
	default void aListingHasNeitherTagsNorDescription() {
		String path = "/" + unique("list") + "/";
		iam().createPolicy((policy) -> policy.policyName(unique("Policy"))
			.path(path)
			.policyDocument(READ_QUEUE)
			.description("For the lab")
			.tags(IamContract.tag("owner", "lab")));
		Policy listed = iam().listPolicies((policies) -> policies.pathPrefix(path)).policies().get(0);
		assertThat(listed.tags()).isEmpty();
		assertThat(listed.description()).isNull();
		assertThat(listed.defaultVersionId()).isEqualTo("v1");
	}

	@Test
	default void onlyAttachedPoliciesAreListedWhenAskedFor() {
		String role = unique("Role");
		String attached = createPolicy(unique("Policy")).arn();
		String idle = createPolicy(unique("Policy")).arn();
		createRole(role);
		iam().attachRolePolicy((attach) -> attach.roleName(role).policyArn(attached));
		assertThat(iam().listPoliciesPaginator((policies) -> policies.onlyAttached(true)).policies())
			.extracting(Policy::arn)
			.contains(attached)
			.doesNotContain(idle);
	}

	@Test
	default void policiesAreListedByTheWayTheyAreUsed() {
		String role = unique("Role");
		String attached = createPolicy(unique("Policy")).arn();
		String boundary = createPolicy(unique("Boundary")).arn();
		createRole(role);
		iam().attachRolePolicy((attach) -> attach.roleName(role).policyArn(attached));
		iam().putRolePermissionsBoundary((put) -> put.roleName(role).permissionsBoundary(boundary));
		assertThat(arns(PolicyUsageType.PERMISSIONS_POLICY)).contains(attached);
		assertThat(arns(PolicyUsageType.PERMISSIONS_BOUNDARY)).contains(boundary);
		if (is(Laxity.DOES_NOT_FOLLOW_BOUNDARIES)) {
			assertThat(arns(PolicyUsageType.PERMISSIONS_POLICY)).contains(boundary);
			return;
		}
		assertThat(arns(PolicyUsageType.PERMISSIONS_POLICY)).doesNotContain(boundary);
		assertThat(arns(PolicyUsageType.PERMISSIONS_BOUNDARY)).doesNotContain(attached);
	}

	@Test
	default void anAttachedPolicyIsNotDeleted() {
		String role = unique("Role");
		String arn = createPolicy(unique("Policy")).arn();
		createRole(role);
		iam().attachRolePolicy((attach) -> attach.roleName(role).policyArn(arn));
		isRefused(() -> iam().deletePolicy((policy) -> policy.policyArn(arn)), Refusal.DELETE_CONFLICT,
				Laxity.DELETES_USED_POLICIES);
	}

	@Test
	default void aPolicyWithSeveralVersionsIsNotDeleted() {
		String arn = createPolicy(unique("Policy")).arn();
		iam().createPolicyVersion((version) -> version.policyArn(arn).policyDocument(PUBLISH).setAsDefault(true));
		isRefused(() -> iam().deletePolicy((policy) -> policy.policyArn(arn)), Refusal.DELETE_CONFLICT,
				Laxity.DELETES_USED_POLICIES);
	}

	@Test
	default void aPolicyMadeAgainHasAnotherIdAndStartsAtItsFirstVersion() {
		String name = unique("Policy");
		Policy first = createPolicy(name);
		iam().deletePolicy((policy) -> policy.policyArn(first.arn()));
		Policy second = createPolicy(name);
		assertThat(second.arn()).isEqualTo(first.arn());
		assertThat(second.policyId()).isNotEqualTo(first.policyId());
		assertThat(second.defaultVersionId()).isEqualTo("v1");
	}

	@Test
	default void theLabsAwsPolicyIsThere() {
		Policy policy = iam().getPolicy((get) -> get.policyArn(API_GATEWAY_LOGS)).policy();
		assertThat(policy.path()).isEqualTo("/service-role/");
		String document = iam()
			.getPolicyVersion((get) -> get.policyArn(API_GATEWAY_LOGS).versionId(policy.defaultVersionId()))
			.policyVersion()
			.document();
		assertThat(PolicyEncoding.decode(document)).contains("logs:CreateLogGroup", "logs:CreateLogStream",
				"logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents", "logs:GetLogEvents",
				"logs:FilterLogEvents");
	}

	@Test
	default void anAwsPolicyIsNotWritten() {
		String aws = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
		isRefused(() -> iam().createPolicyVersion((version) -> version.policyArn(aws).policyDocument(READ_QUEUE)),
				Refusal.ACCESS_DENIED, Laxity.WRITES_AWS_POLICIES);
		isRefused(() -> iam().tagPolicy((policy) -> policy.policyArn(aws).tags(IamContract.tag("owner", "lab"))),
				Refusal.ACCESS_DENIED, Laxity.WRITES_AWS_POLICIES);
		isRefused(() -> iam().deletePolicy((policy) -> policy.policyArn(aws)), Refusal.ACCESS_DENIED,
				Laxity.WRITES_AWS_POLICIES);
	}

	private List<String> arns(PolicyScopeType scope) {
		return iam().listPoliciesPaginator((policies) -> policies.scope(scope))
			.policies()
			.stream()
			.map(Policy::arn)
			.toList();
	}

	private List<String> arns(PolicyUsageType usage) {
		return iam().listPoliciesPaginator((policies) -> policies.policyUsageFilter(usage))
			.policies()
			.stream()
			.map(Policy::arn)
			.toList();
	}

}
