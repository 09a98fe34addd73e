package dev.workshoproles.runs;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Restoration.Kind;

/**
 * An account as a participant may have left it, and what is asked of the console then.
 *
 * @param name for the report
 * @param workshop the console's
 * @param role the role that somebody meddles with
 * @param request what is asked
 * @param made whether the console has made the roles before
 * @param drift what has happened to the account since
 */
record Scene(String name, Workshop workshop, String role, PlanRequest request, boolean made,
		Consumer<IamClient> drift) {

	static final String ROLE = "Lambda-SQS-DynamoDB";

	static final String READ = "arn:aws:iam::000000000000:policy/Lambda-Read-SQS";

	private static final String ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";

	static final String TRUST = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
			"Action":"sts:AssumeRole"}]}""";

	private static final String SERVER = FullWorkshop.SERVER;

	static List<Scene> all() {
		return Stream.concat(shipped(), full()).toList();
	}

	private static Stream<Scene> shipped() {
		return Stream.of(shipped("create", request(Action.APPLY, false), false, Scene::nothing),
				repair("trust policy", Scene::changeTrust), repair("detached policy", Scene::detach),
				repair("changed document", (iam) -> changeDocument(iam, 1)),
				repair("sixth version", (iam) -> changeDocument(iam, 4)),
				repair("extra policy", (iam) -> attach(iam, ROLE)), repair("inline policy", (iam) -> inline(iam, ROLE)),
				repair("everything", Scene::everything),
				shipped("adopt", request(Action.APPLY, true), false, Scene::byHand),
				shipped("remove", request(Action.REMOVE, false), true, Scene::nothing),
				shipped("remove what drifted", request(Action.REMOVE, false), true, Scene::everything),
				restore(Kind.TRUST_POLICY, ROLE, "", (iam) -> {
				}), restore(Kind.INLINE_POLICY, ROLE, "kept", (iam) -> {
				}), restore(Kind.CUSTOMER_POLICY, "Lambda-Read-SQS", "", (iam) -> changeDocument(iam, 4)));
	}

	/** The same of a role with all that a blueprint can hold. */
	private static Stream<Scene> full() {
		return Stream.of(full("create", request(Action.APPLY, false), false, Scene::nothing),
				full("repair: everything", request(Action.APPLY, false), true, Scene::everythingOfServer),
				full("repair: instance profile of another", request(Action.APPLY, false), true, Scene::takePlace),
				full("repair: no instance profile", request(Action.APPLY, false), true, Scene::withoutInstanceProfile),
				full("adopt", request(Action.APPLY, true), false, Scene::serverByHand),
				full("remove", request(Action.REMOVE, false), true, Scene::nothing),
				full("remove what drifted", request(Action.REMOVE, false), true, Scene::everythingOfServer));
	}

	private static Scene full(String name, PlanRequest request, boolean made, Consumer<IamClient> drift) {
		return new Scene("full, " + name, FullWorkshop.SERVER_ONLY, SERVER, request, made, drift);
	}

	private static Scene shipped(String name, PlanRequest request, boolean made, Consumer<IamClient> drift) {
		return new Scene(name, ShippedWorkshop.load(""), ROLE, request, made, drift);
	}

	private static Scene repair(String name, Consumer<IamClient> drift) {
		return shipped("repair: " + name, request(Action.APPLY, false), true, drift);
	}

	private static Scene restore(Kind kind, String target, String inline, Consumer<IamClient> drift) {
		String document = (kind == Kind.TRUST_POLICY) ? TRUST : document("s3:Kept");
		return shipped("restore: " + kind,
				PlanRequest.restoring(new Restoration("a-run", 1, kind, target, inline, document), false), true, drift);
	}

	/** The names of the policies that the role should have attached. */
	List<String> policies() {
		return this.workshop.role(this.role).orElseThrow().policies().stream().map(PolicyBlueprint::name).toList();
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

	static void attach(IamClient iam, String role) {
		iam.attachRolePolicy((attach) -> attach.roleName(role).policyArn(ADMIN));
	}

	static void inline(IamClient iam, String role) {
		iam.putRolePolicy((put) -> put.roleName(role).policyName("mine").policyDocument(document("s3:ListBucket")));
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
		attach(iam, ROLE);
		inline(iam, ROLE);
		iam.detachRolePolicy((detach) -> detach.roleName("APIGateway-SQS")
			.policyArn("arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"));
	}

	private static void byHand(IamClient iam) {
		iam.createRole((role) -> role.roleName(ROLE).assumeRolePolicyDocument(TRUST));
		iam.createPolicy((policy) -> policy.policyName("Lambda-Read-SQS").policyDocument(document("sqs:ListQueues")));
		inline(iam, ROLE);
	}

	private static void everythingOfServer(IamClient iam) {
		attach(iam, SERVER);
		inline(iam, SERVER);
		iam.putRolePolicy((put) -> put.roleName(SERVER).policyName("logs").policyDocument(document("logs:*")));
		iam.deleteRolePolicy((delete) -> delete.roleName(SERVER).policyName("keys"));
		iam.putRolePermissionsBoundary((put) -> put.roleName(SERVER).permissionsBoundary(ADMIN));
		iam.updateRole((update) -> update.roleName(SERVER).description("Mine").maxSessionDuration(43200));
		iam.tagRole((tag) -> tag.roleName(SERVER).tags(Tag.builder().key("team").value("mine").build()));
		iam.untagPolicy((untag) -> untag.policyArn("arn:aws:iam::000000000000:policy/lab/Store").tagKeys("team"));
		iam.removeRoleFromInstanceProfile(
				(remove) -> remove.instanceProfileName(FullWorkshop.PROFILE).roleName(SERVER));
	}

	/** Another role takes the place of Server in its instance profile. */
	private static void takePlace(IamClient iam) {
		iam.removeRoleFromInstanceProfile(
				(remove) -> remove.instanceProfileName(FullWorkshop.PROFILE).roleName(SERVER));
		iam.addRoleToInstanceProfile((add) -> add.instanceProfileName(FullWorkshop.PROFILE).roleName("Foreign"));
	}

	private static void withoutInstanceProfile(IamClient iam) {
		iam.removeRoleFromInstanceProfile(
				(remove) -> remove.instanceProfileName(FullWorkshop.PROFILE).roleName(SERVER));
		iam.deleteInstanceProfile((delete) -> delete.instanceProfileName(FullWorkshop.PROFILE));
	}

	private static void serverByHand(IamClient iam) {
		iam.createRole((role) -> role.roleName(SERVER).path("/lab/").assumeRolePolicyDocument(TRUST));
		iam.putRolePolicy((put) -> put.roleName(SERVER).policyName("logs").policyDocument(document("logs:*")));
		iam.createPolicy((policy) -> policy.policyName(FullWorkshop.BOUND).policyDocument(document("s3:*")));
		iam.createInstanceProfile((create) -> create.instanceProfileName(FullWorkshop.PROFILE));
		iam.addRoleToInstanceProfile((add) -> add.instanceProfileName(FullWorkshop.PROFILE).roleName("Foreign"));
	}

	static String document(String action) {
		return """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"*"}]}"""
			.formatted(action);
	}

}
