package dev.workshoproles.policy.evaluation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.workshoproles.policy.Quoted.json;
import static dev.workshoproles.policy.evaluation.Decision.ALLOWED;
import static dev.workshoproles.policy.evaluation.Decision.EXPLICIT_DENY;
import static dev.workshoproles.policy.evaluation.Decision.IMPLICIT_DENY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What AWS says of evaluation in public, by examples of the IAM User Guide and in reports
 * that AWS has answered, in documents of our own. Each test names the page.
 */
class PublicExamplesTests {

	private static final String USER = "arn:aws:iam::111122223333:user/carlos";

	private static final String ROLE = "arn:aws:iam::111122223333:role/examplerole";

	private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/examplerole/examplesession";

	/** "Permissions boundaries for IAM entities": it limits and gives nothing. */
	@Test
	void aBoundaryLimitsAndGivesNothing() {
		PolicyText boundary = policy(PolicyType.BOUNDARY,
				"{'Effect':'Allow','Action':['s3:*','cloudwatch:*','ec2:*'],'Resource':'*'}");
		PolicyText users = identity("{'Effect':'Allow','Action':'iam:CreateUser','Resource':'*'}");
		Verdict refused = decide("iam:CreateUser", "*", Map.of(), null, boundary, users);
		assertThat(refused.decision()).isEqualTo(IMPLICIT_DENY);
		assertThat(refused.limiting()).containsExactly(PolicyType.BOUNDARY);
		assertThat(decide("s3:ListAllMyBuckets", "*", Map.of(), null, boundary, users).decision())
			.isEqualTo(IMPLICIT_DENY);
		PolicyText storage = identity("{'Effect':'Allow','Action':'s3:ListAllMyBuckets','Resource':'*'}");
		assertThat(decide("s3:ListAllMyBuckets", "*", Map.of(), null, boundary, storage).decision()).isEqualTo(ALLOWED);
	}

	/** "Permissions boundaries for IAM entities": to delegate with a boundary. */
	@ParameterizedTest
	@CsvSource({ "iam:CreateUser, *, arn:aws:iam::123456789012:policy/Lab, ALLOWED",
			"iam:CreateUser, *, arn:aws:iam::123456789012:policy/Other, IMPLICIT_DENY",
			"iam:CreateUser, *, , IMPLICIT_DENY",
			"iam:DeletePolicy, arn:aws:iam::123456789012:policy/Lab, , EXPLICIT_DENY",
			"iam:DeletePolicy, arn:aws:iam::123456789012:policy/Other, , ALLOWED",
			"iam:DeleteUserPermissionsBoundary, *, , EXPLICIT_DENY", "iam:CreateRole, *, , IMPLICIT_DENY",
			"s3:ListBucket, *, , IMPLICIT_DENY" })
	void delegationKeepsItsBoundary(String action, String resource, @Nullable String boundary, Decision decision) {
		PolicyText limit = policy(PolicyType.BOUNDARY,
				"{'Effect':'Allow','Action':['iam:CreateUser','iam:AttachUserPolicy'],'Resource':'*','Condition':"
						+ "{'StringEquals':{'iam:PermissionsBoundary':'arn:aws:iam::123456789012:policy/Lab'}}}",
				"{'Effect':'Allow','Action':['iam:GetUser','iam:*Group*','iam:DeletePolicy'],'Resource':'*'}",
				"{'Effect':'Deny','Action':['iam:CreatePolicyVersion','iam:DeletePolicy'],"
						+ "'Resource':'arn:aws:iam::123456789012:policy/Lab'}",
				"{'Effect':'Deny','Action':'iam:DeleteUserPermissionsBoundary','Resource':'*'}");
		PolicyText all = identity("{'Effect':'Allow','Action':'iam:*','Resource':'*'}",
				"{'Effect':'Allow','Action':'s3:ListBucket','Resource':'*'}");
		Map<String, String> context = (boundary != null) ? Map.of("iam:PermissionsBoundary", boundary) : Map.of();
		assertThat(decide(action, resource, context, null, limit, all).decision()).isEqualTo(decision);
	}

	/** "Policy evaluation for requests within a single account": Carlos's buckets. */
	@Test
	void anExplicitDenyOverridesEachAllow() {
		PolicyText own = identity("{'Effect':'Allow','Action':'s3:ListAllMyBuckets','Resource':'*'}",
				"{'Effect':'Allow','Action':'s3:*','Resource':['arn:aws:s3:::carlos','arn:aws:s3:::carlos/*']}",
				"{'Sid':'Logs','Effect':'Deny','Action':'s3:*','Resource':'arn:aws:s3:::*log*'}");
		PolicyText bucket = policy(PolicyType.RESOURCE,
				"{'Effect':'Allow','Principal':{'AWS':'" + USER + "'},'Action':'s3:*','Resource':'*'}");
		assertThat(decide("s3:PutObject", "arn:aws:s3:::carlos/a", Map.of(), USER, own, bucket).decision())
			.isEqualTo(ALLOWED);
		Verdict denied = decide("s3:PutObject", "arn:aws:s3:::carlos-logs/a", Map.of(), USER, own, bucket);
		assertThat(denied.decision()).isEqualTo(EXPLICIT_DENY);
		assertThat(denied.matched()).extracting(MatchedStatement::sid, MatchedStatement::index)
			.containsExactly(tuple("Logs", 2));
	}

	/**
	 * "Policy evaluation for requests within a single account", the table of
	 * resource-based policies and implicit denials, which AWS explained in
	 * awsdocs/iam-user-guide#257.
	 */
	@ParameterizedTest
	@CsvSource({ USER + "," + USER + ", true, ALLOWED", ROLE + "," + ROLE + ", true, IMPLICIT_DENY",
			ROLE + "," + ROLE + ", false, ALLOWED", SESSION + "," + ROLE + ", true, IMPLICIT_DENY",
			SESSION + "," + ROLE + ", false, ALLOWED", SESSION + "," + SESSION + ", true, ALLOWED",
			USER + ",111122223333, false, IMPLICIT_DENY", USER + "," + ROLE + ", false, IMPLICIT_DENY",
			USER + ",*, false, ALLOWED" })
	void whatAResourceAllowsDependsOnWhomItNames(String principal, String named, boolean bounded, Decision decision) {
		PolicyText queue = policy(PolicyType.RESOURCE,
				"{'Effect':'Allow','Principal':{'AWS':'" + named + "'},'Action':'sqs:SendMessage'}");
		PolicyText boundary = policy(PolicyType.BOUNDARY, "{'Effect':'Allow','Action':'s3:*','Resource':'*'}");
		PolicyText[] policies = bounded ? new PolicyText[] { queue, boundary } : new PolicyText[] { queue };
		assertThat(decide("sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:q", Map.of(), principal, policies)
			.decision()).isEqualTo(decision);
	}

	/**
	 * "AWS JSON policy elements: Principal" and "NotPrincipal": a Deny is for all of an
	 * account.
	 */
	@Test
	void aDenyForAnAccountIsForItsPrincipals() {
		PolicyText all = identity("{'Effect':'Allow','Action':'*','Resource':'*'}");
		for (String named : List.of("'AWS':'111122223333'", "'AWS':['arn:aws:iam::111122223333:root']")) {
			PolicyText denying = policy(PolicyType.RESOURCE,
					"{'Effect':'Deny','Principal':{" + named + "},'Action':'s3:*','Resource':'*'}");
			assertThat(decide("s3:GetObject", "arn:aws:s3:::b/k", Map.of(), USER, all, denying).decision())
				.isEqualTo(EXPLICIT_DENY);
		}
		PolicyText butOne = policy(PolicyType.RESOURCE,
				"{'Effect':'Deny','NotPrincipal':{'AWS':'" + USER + "'},'Action':'s3:*','Resource':'*'}");
		assertThat(decide("s3:GetObject", "arn:aws:s3:::b/k", Map.of(), USER, all, butOne).decision())
			.isEqualTo(ALLOWED);
		assertThat(decide("s3:GetObject", "arn:aws:s3:::b/k", Map.of(), ROLE, all, butOne).decision())
			.isEqualTo(EXPLICIT_DENY);
	}

	/** "Policy evaluation logic": an SCP or a session policy must allow as well. */
	@Test
	void allLimitsMustAllow() {
		PolicyText all = identity("{'Effect':'Allow','Action':'*','Resource':'*'}");
		PolicyText region = policy(PolicyType.ORGANIZATION, "{'Effect':'Allow','Action':'*','Resource':'*'}",
				"{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'StringNotEquals':{'aws:RequestedRegion':"
						+ "'us-east-1'}}}");
		PolicyText session = policy(PolicyType.SESSION, "{'Effect':'Allow','Action':'sqs:*','Resource':'*'}");
		Map<String, String> here = Map.of("aws:RequestedRegion", "us-east-1");
		assertThat(decide("sqs:SendMessage", "*", here, null, all, region, session).decision()).isEqualTo(ALLOWED);
		assertThat(decide("sns:Publish", "*", here, null, all, region, session).limiting())
			.containsExactly(PolicyType.SESSION);
		Verdict elsewhere = decide("sqs:SendMessage", "*", Map.of("aws:RequestedRegion", "eu-west-1"), null, all,
				region, session);
		assertThat(elsewhere.decision()).isEqualTo(EXPLICIT_DENY);
		assertThat(elsewhere.limiting()).containsExactly(PolicyType.ORGANIZATION);
	}

	/**
	 * aws-containers/amazon-ecs-exec-checker#44: a boundary that wants a Region is met
	 * only if the simulation is told it.
	 */
	@Test
	void aKeyThatIsNotToldIsMissing() {
		PolicyText all = identity("{'Effect':'Allow','Action':'ssmmessages:*','Resource':'*'}");
		PolicyText boundary = policy(PolicyType.BOUNDARY,
				"{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':"
						+ "['us-east-1']}}}");
		Verdict untold = decide("ssmmessages:CreateControlChannel", "*", Map.of(), null, all, boundary);
		assertThat(untold.decision()).isEqualTo(IMPLICIT_DENY);
		assertThat(untold.missingKeys()).containsExactly("aws:RequestedRegion");
		assertThat(decide("ssmmessages:CreateControlChannel", "*", Map.of("aws:requestedregion", "us-east-1"), null,
				all, boundary)
			.decision()).isEqualTo(ALLOWED);
	}

	/** "Policy elements: Variables and tags", and boto/boto3#2084. */
	@ParameterizedTest
	@CsvSource({ "arn:aws:s3:::lab/${aws:username}/*, arn:aws:s3:::lab/lan/a, ALLOWED",
			"arn:aws:s3:::lab/${aws:username}/*, arn:aws:s3:::lab/minh/a, IMPLICIT_DENY",
			"arn:aws:s3:::lab-${AWS:UserName}, arn:aws:s3:::lab-lan, ALLOWED",
			"arn:aws:s3:::lab-${aws:userid}, arn:aws:s3:::lab-lan, IMPLICIT_DENY",
			"'arn:aws:s3:::lab-${aws:PrincipalTag/team, ''company-wide''}', arn:aws:s3:::lab-company-wide, ALLOWED",
			"'arn:aws:s3:::lab-${aws:PrincipalTag/team, ''company-wide''}', arn:aws:s3:::lab-yellow, IMPLICIT_DENY",
			"arn:aws:s3:::lab-${*}, arn:aws:s3:::lab-x, IMPLICIT_DENY",
			"arn:aws:s3:::lab-${$}x, arn:aws:s3:::lab-$x, ALLOWED",
			"arn:aws:s3:::lab-${?}, arn:aws:s3:::lab-x, IMPLICIT_DENY" })
	void variablesStandForValuesOfTheRequest(String pattern, String resource, Decision decision) {
		PolicyText policy = new PolicyText(PolicyType.IDENTITY, "lab",
				json("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'s3:*','Resource':'@'}}")
					.replace("@", pattern));
		assertThat(decide("s3:GetObject", resource, Map.of("aws:username", "lan"), null, policy).decision())
			.isEqualTo(decision);
	}

	/** "Policy elements: Variables and tags": before 2012-10-17 there are none. */
	@Test
	void anOldDocumentHasNoVariables() {
		PolicyText old = new PolicyText(PolicyType.IDENTITY, "old",
				json("{'Statement':{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::lab/${aws:username}'}}"));
		assertThat(decide("s3:GetObject", "arn:aws:s3:::lab/lan", Map.of("aws:username", "lan"), null, old).decision())
			.isEqualTo(IMPLICIT_DENY);
	}

	/** "Policy variables with no value": nothing is equal to it, and all is unequal. */
	@Test
	void aVariableWithoutAValueIsEqualToNothing() {
		PolicyText same = identity("{'Effect':'Allow','Action':'iam:DeleteRole','Resource':'*','Condition':"
				+ "{'StringEquals':{'iam:ResourceTag/product':'${aws:PrincipalTag/product}'}}}");
		Map<String, String> resource = Map.of("iam:ResourceTag/product", "a");
		assertThat(decide("iam:DeleteRole", "*", resource, null, same).missingKeys())
			.containsExactly("aws:PrincipalTag/product");
		assertThat(decide("iam:DeleteRole", "*", resource, null, same).decision()).isEqualTo(IMPLICIT_DENY);
		assertThat(decide("iam:DeleteRole", "*",
				Map.of("iam:ResourceTag/product", "a", "aws:PrincipalTag/product", "a"), null, same)
			.decision()).isEqualTo(ALLOWED);
		PolicyText others = identity("{'Effect':'Allow','Action':'*','Resource':'*'}",
				"{'Effect':'Deny','Action':'s3:GetObject','Resource':'*','Condition':{'StringNotEquals':"
						+ "{'s3:ExistingObjectTag/Team':'${aws:PrincipalTag/Team}'}}}");
		assertThat(decide("s3:GetObject", "*", Map.of("s3:ExistingObjectTag/Team", "a"), null, others).decision())
			.isEqualTo(EXPLICIT_DENY);
		PolicyText notIt = identity("{'Effect':'Allow','Action':'s3:*','NotResource':'arn:aws:s3:::${aws:userid}'}");
		assertThat(decide("s3:GetObject", "arn:aws:s3:::x", Map.of(), null, notIt).decision()).isEqualTo(ALLOWED);
	}

	/** "NotAction": all but them, also of other services. */
	@Test
	void notActionIsAllOthers() {
		PolicyText but = identity("{'Effect':'Allow','NotAction':'iam:*','Resource':'*'}");
		assertThat(decide("ec2:RunInstances", "*", Map.of(), null, but).decision()).isEqualTo(ALLOWED);
		assertThat(decide("IAM:CreateUser", "*", Map.of(), null, but).decision()).isEqualTo(IMPLICIT_DENY);
		PolicyText denyBut = identity("{'Effect':'Allow','Action':'*','Resource':'*'}",
				"{'Effect':'Deny','NotAction':['iam:*','sts:GetSessionToken'],'Resource':'*'}");
		assertThat(decide("sts:getsessiontoken", "*", Map.of(), null, denyBut).decision()).isEqualTo(ALLOWED);
		assertThat(decide("s3:GetObject", "*", Map.of(), null, denyBut).decision()).isEqualTo(EXPLICIT_DENY);
	}

	/** "AWS JSON policy elements: Resource": an asterisk may reach beyond a colon. */
	@ParameterizedTest
	@CsvSource({ "arn:aws:sqs:*, arn:aws:sqs:us-east-1:1:q, ALLOWED",
			"arn:aws:sqs:*:q, arn:aws:sqs:us-east-1:1:q, ALLOWED",
			"arn:aws:sqs:us-east-1:1:Q, arn:aws:sqs:us-east-1:1:q, IMPLICIT_DENY",
			"arn:aws:sqs:us-east-?:1:q, arn:aws:sqs:us-east-1:1:q, ALLOWED", "*, *, ALLOWED",
			"arn:aws:sqs:us-east-1:1:q, *, IMPLICIT_DENY",
			"arn:aws:dynamodb:*:1:table/orders/*, arn:aws:dynamodb:us-east-1:1:table/orders/stream/*, ALLOWED" })
	void resourcesMatchByWildcards(String pattern, String resource, Decision decision) {
		PolicyText policy = identity("{'Effect':'Allow','Action':'*','Resource':'" + pattern + "'}");
		assertThat(decide("sqs:SendMessage", resource, Map.of(), null, policy).decision()).isEqualTo(decision);
	}

	private static PolicyText identity(String... statements) {
		return policy(PolicyType.IDENTITY, statements);
	}

	private static PolicyText policy(PolicyType type, String... statements) {
		return new PolicyText(type, type.name(),
				json("{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}"));
	}

	private static Verdict decide(String action, String resource, Map<String, String> context,
			@Nullable String principal, PolicyText... policies) {
		return new PolicyEvaluation(List.of(policies))
			.decide(new AccessRequest(action, resource, RequestContext.of(context), principal));
	}

}
