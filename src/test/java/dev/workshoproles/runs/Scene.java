package dev.workshoproles.runs;

import java.util.List;
import java.util.function.Consumer;

import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Restoration.Kind;

/**
 * An account as a participant may have left it, and what is asked of the console then.
 *
 * @param name for the report
 * @param request what is asked
 * @param made whether the console has made the roles before
 * @param drift what has happened to the account since
 */
record Scene(String name, PlanRequest request, boolean made, Consumer<IamClient> drift) {

	static final String ROLE = "Lambda-SQS-DynamoDB";

	static final String READ = "arn:aws:iam::000000000000:policy/Lambda-Read-SQS";

	private static final String ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";

	static final String TRUST = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
			"Action":"sts:AssumeRole"}]}""";

	static List<Scene> all() {
		return List.of(new Scene("create", request(Action.APPLY, false), false, Scene::nothing),
				repair("trust policy", Scene::changeTrust), repair("detached policy", Scene::detach),
				repair("changed document", (iam) -> changeDocument(iam, 1)),
				repair("sixth version", (iam) -> changeDocument(iam, 4)), repair("extra policy", Scene::attach),
				repair("inline policy", Scene::inline), repair("everything", Scene::everything),
				new Scene("adopt", request(Action.APPLY, true), false, Scene::byHand),
				new Scene("remove", request(Action.REMOVE, false), true, Scene::nothing),
				new Scene("remove what drifted", request(Action.REMOVE, false), true, Scene::everything),
				restore(Kind.TRUST_POLICY, ROLE, "", (iam) -> {
				}), restore(Kind.INLINE_POLICY, ROLE, "kept", (iam) -> {
				}), restore(Kind.CUSTOMER_POLICY, "Lambda-Read-SQS", "", (iam) -> changeDocument(iam, 4)));
	}

	private static Scene repair(String name, Consumer<IamClient> drift) {
		return new Scene("repair: " + name, request(Action.APPLY, false), true, drift);
	}

	private static Scene restore(Kind kind, String target, String inline, Consumer<IamClient> drift) {
		String document = (kind == Kind.TRUST_POLICY) ? TRUST : document("s3:Kept");
		return new Scene("restore: " + kind,
				PlanRequest.restoring(new Restoration("a-run", 1, kind, target, inline, document), false), true, drift);
	}

	private static PlanRequest request(Action action, boolean adopt) {
		return new PlanRequest(action, List.of(), adopt, false);
	}

	private static void nothing(IamClient iam) {
		iam.listRoles();
	}

	static void changeTrust(IamClient iam) {
		iam.updateAssumeRolePolicy((update) -> update.roleName(ROLE).policyDocument(TRUST));
	}

	private static void detach(IamClient iam) {
		iam.detachRolePolicy((detach) -> detach.roleName(ROLE).policyArn(READ));
	}

	static void attach(IamClient iam) {
		iam.attachRolePolicy((attach) -> attach.roleName(ROLE).policyArn(ADMIN));
	}

	static void inline(IamClient iam) {
		iam.putRolePolicy((put) -> put.roleName(ROLE).policyName("mine").policyDocument(document("s3:ListBucket")));
	}

	private static void changeDocument(IamClient iam, int versions) {
		for (int i = 1; i <= versions; i++) {
			String document = document("sqs:Action" + i);
			iam.createPolicyVersion((version) -> version.policyArn(READ).policyDocument(document).setAsDefault(true));
		}
	}

	private static void everything(IamClient iam) {
		changeTrust(iam);
		changeDocument(iam, 4);
		attach(iam);
		inline(iam);
		iam.detachRolePolicy((detach) -> detach.roleName("APIGateway-SQS")
			.policyArn("arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"));
	}

	private static void byHand(IamClient iam) {
		iam.createRole((role) -> role.roleName(ROLE).assumeRolePolicyDocument(TRUST));
		iam.createPolicy((policy) -> policy.policyName("Lambda-Read-SQS").policyDocument(document("sqs:ListQueues")));
		inline(iam);
	}

	static String document(String action) {
		return """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"*"}]}"""
			.formatted(action);
	}

}
