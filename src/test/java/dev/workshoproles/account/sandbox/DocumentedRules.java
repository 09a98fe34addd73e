package dev.workshoproles.account.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.policy.PolicyEncoding;

import static dev.workshoproles.account.sandbox.IamContract.LAMBDA_TRUST;
import static dev.workshoproles.account.sandbox.IamContract.READ_QUEUE;
import static dev.workshoproles.account.sandbox.IamContract.tag;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of IAM's documents that the sandbox keeps. */
final class DocumentedRules {

	private static final String QUOTAS = "IAM and AWS STS quotas";

	private static final String TAGS = "Tags for AWS Identity and Access Management resources";

	private static final String SERVICE_LINKED = "Create a service-linked role";

	/** Of AWS, in the snapshots of LocalStack's tests. */
	private static final String RECORDED = "recorded answers";

	/** Of AWS, quoted in public. */
	private static final String SEEN = "quoted answers";

	private static final String BATCH = "AWSServiceRoleForBatch";

	private static final String PROTECTED = "Cannot perform the operation on the protected role 'AWSServiceRoleForBatch' "
			+ "- this role is only modifiable by AWS";

	private DocumentedRules() {
	}

	static List<Rule> quotas() {
		return List.of(
				Rule.of("roles of an account", "1,000", QUOTAS, (iam) -> times(1000, (n) -> role(iam, "Role-" + n)))
					.beyond(Refusal.LIMIT_EXCEEDED, "Cannot exceed quota for RolesPerAccount: 1000",
							(iam) -> role(iam, "One-more")),
				Rule.of("service-linked roles of a full account", "may exceed the quota", SERVICE_LINKED, (iam) -> {
					times(1000, (n) -> role(iam, "Role-" + n));
					batch(iam);
					assertThat(iam.getRole((get) -> get.roleName(BATCH)).role().roleName()).isEqualTo(BATCH);
				}),
				Rule.of("customer managed policies of an account", "1,500", QUOTAS,
						(iam) -> times(1500, (n) -> policy(iam, "Policy-" + n)))
					.beyond(Refusal.LIMIT_EXCEEDED, "Cannot exceed quota for PoliciesPerAccount: 1500",
							(iam) -> policy(iam, "One-more")),
				Rule.of("instance profiles of an account", "1,000", QUOTAS,
						(iam) -> times(1000, (n) -> profile(iam, "Profile-" + n)))
					.beyond(Refusal.LIMIT_EXCEEDED, "Cannot exceed quota for InstanceProfilesPerAccount: 1000",
							(iam) -> profile(iam, "One-more")),
				Rule.of("managed policies attached to a role", "10", QUOTAS, (iam) -> {
					role(iam, "Role");
					times(10, (n) -> attach(iam, "Role", policy(iam, "Policy-" + n)));
				})
					.beyond(Refusal.LIMIT_EXCEEDED, "Cannot exceed quota for PoliciesPerRole: 10",
							(iam) -> attach(iam, "Role", IamContract.API_GATEWAY_LOGS)),
				Rule.of("managed policies attached to a user", "10", QUOTAS, (iam) -> {
					iam.createUser((create) -> create.userName("User"));
					times(10, (n) -> attachToUser(iam, policy(iam, "Policy-" + n)));
				})
					.beyond(Refusal.LIMIT_EXCEEDED, "Cannot exceed quota for PoliciesPerUser: 10",
							(iam) -> attachToUser(iam, IamContract.API_GATEWAY_LOGS)),
				Rule.of("versions of a managed policy", "5", QUOTAS, (iam) -> {
					policy(iam, "Policy");
					times(4, (n) -> version(iam, READ_QUEUE));
				})
					.beyond(Refusal.LIMIT_EXCEEDED,
							"A managed policy can have up to 5 versions. Before you create a new version, you must delete "
									+ "an existing version.",
							(iam) -> version(iam, READ_QUEUE)),
				Rule.of("roles in an instance profile", "1", QUOTAS, (iam) -> {
					profile(iam, "Profile");
					role(iam, "One");
					role(iam, "Other");
					addTo(iam, "One");
				})
					.beyond(Refusal.LIMIT_EXCEEDED, "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1",
							(iam) -> addTo(iam, "Other")));
	}

	static List<Rule> sizes() {
		return List.of(Rule.of("a managed policy", "6,144 characters besides white space", QUOTAS, (iam) -> {
			policy(iam, "Policy");
			version(iam, LargeDocuments.policy(6144) + " ".repeat(1000));
		})
			.beyond(Refusal.LIMIT_EXCEEDED, "Cannot exceed quota for PolicySize: 6144",
					(iam) -> version(iam, LargeDocuments.policy(6145))),
				Rule.of("a role's trust policy", "2,048 characters besides white space", QUOTAS, (iam) -> {
					role(iam, "Role");
					trust(iam, "Role", LargeDocuments.trust(2048));
				})
					.beyond(Refusal.LIMIT_EXCEEDED, "Cannot exceed quota for ACLSizePerRole: 2048",
							(iam) -> trust(iam, "Role", LargeDocuments.trust(2049))),
				Rule.of("all inline policies of a role", "10,240 characters besides white space", QUOTAS, (iam) -> {
					role(iam, "Role");
					inline(iam, "Role", "First", LargeDocuments.policy(5000));
					inline(iam, "Role", "Second", LargeDocuments.policy(5240));
				})
					.beyond(Refusal.LIMIT_EXCEEDED, "Maximum policy size of 10240 bytes exceeded for role Role",
							(iam) -> inline(iam, "Role", "Second", LargeDocuments.policy(5241))),
				Rule.of("characters of a document", "tab, line feed, carriage return and U+0020 to U+00FF", QUOTAS,
						(iam) -> iam.createPolicy((create) -> create.policyName("Latin")
							.policyDocument(READ_QUEUE.replace("VisualEditor0", "V")
								.replace("\"*\"", "\"arn:aws:sqs:*:*:\u00E9\""))))
					.beyond(Refusal.VALIDATION_ERROR,
							"The specified value for policyDocument is invalid. It must contain only printable ASCII "
									+ "characters.",
							(iam) -> iam.createPolicy((create) -> create.policyName("Vietnamese")
								.policyDocument(READ_QUEUE.replace("\"*\"", "\"arn:aws:sqs:*:*:\u1EDB\"")))),
				Rule.of("a role's name", "64 characters", "CreateRole", (iam) -> role(iam, "r".repeat(64)))
					.beyond(Refusal.VALIDATION_ERROR, null, (iam) -> role(iam, "r".repeat(65))),
				Rule.of("a policy's name", "128 characters", "CreatePolicy", (iam) -> policy(iam, "p".repeat(128)))
					.beyond(Refusal.VALIDATION_ERROR, null, (iam) -> policy(iam, "p".repeat(129))),
				Rule.of("an instance profile's name", "128 characters", "CreateInstanceProfile",
						(iam) -> profile(iam, "p".repeat(128)))
					.beyond(Refusal.VALIDATION_ERROR, null, (iam) -> profile(iam, "p".repeat(129))),
				Rule.of("letter case of names", "makes no difference", QUOTAS, (iam) -> role(iam, "Role"))
					.beyond(Refusal.ENTITY_ALREADY_EXISTS, "Role with name ROLE already exists.",
							(iam) -> role(iam, "Role".toUpperCase(Locale.ROOT))),
				Rule.of("a path", "512 characters", "CreateRole",
						(iam) -> roleIn(iam, "Role", "/" + "p".repeat(510) + "/"))
					.beyond(Refusal.VALIDATION_ERROR, null, (iam) -> roleIn(iam, "Other", "/" + "p".repeat(511) + "/")),
				Rule.of("a description", "1,000 characters", "CreateRole", (iam) -> {
					role(iam, "Role");
					describe(iam, "Role", "d".repeat(1000));
				}).beyond(Refusal.VALIDATION_ERROR, null, (iam) -> describe(iam, "Role", "d".repeat(1001))),
				Rule.of("a session", "1 to 12 hours", "CreateRole", (iam) -> {
					role(iam, "Role");
					session(iam, "Role", 3600);
					session(iam, "Role", 43_200);
				}).beyond(Refusal.VALIDATION_ERROR, null, (iam) -> session(iam, "Role", 43_201)));
	}

	static List<Rule> tags() {
		return List.of(Rule.of("tags of a role", "50, those it has and those added together", QUOTAS, (iam) -> {
			role(iam, "Role");
			tagRole(iam, tags(1, 30));
			tagRole(iam, tags(11, 50));
			tagRole(iam, tag("KEY50", "again"));
			assertThat(roleTags(iam)).hasSize(50).contains(tag("KEY50", "again"));
		}).beyond(Refusal.LIMIT_EXCEEDED, null, (iam) -> tagRole(iam, tag("key51", ""))),
				Rule.of("tags of a policy", "50", QUOTAS, (iam) -> {
					policy(iam, "Policy");
					tagPolicy(iam, tags(1, 50));
				}).beyond(Refusal.LIMIT_EXCEEDED, null, (iam) -> tagPolicy(iam, tag("key51", ""))),
				Rule.of("tags of an instance profile", "50", QUOTAS, (iam) -> {
					profile(iam, "Profile");
					tagProfile(iam, tags(1, 50));
				}).beyond(Refusal.LIMIT_EXCEEDED, null, (iam) -> tagProfile(iam, tag("key51", ""))),
				Rule.of("a tag's key", "128 characters", "Tag", (iam) -> {
					role(iam, "Role");
					tagRole(iam, tag("k".repeat(128), ""));
				}).beyond(Refusal.VALIDATION_ERROR, null, (iam) -> tagRole(iam, tag("k".repeat(129), ""))),
				Rule.of("a tag's value", "256 characters, or none", "Tag", (iam) -> {
					role(iam, "Role");
					tagRole(iam, tag("key", "v".repeat(256)), tag("other", ""));
				}).beyond(Refusal.VALIDATION_ERROR, null, (iam) -> tagRole(iam, tag("key", "v".repeat(257)))),
				Rule.of("characters of a tag", "letters, digits, white space and _.:/=+-@", "Tag", (iam) -> {
					role(iam, "Role");
					tagRole(iam, tag("Vai trò_.:/=+-@1", "lớp 1"));
				}).beyond(Refusal.VALIDATION_ERROR, null, (iam) -> tagRole(iam, tag("key*", ""))),
				Rule.of("tag keys that begin with `aws:`", "reserved, in any letter case", TAGS, (iam) -> {
					role(iam, "Role");
					tagRole(iam, tag("awsome", ""));
				}).beyond(Refusal.INVALID_INPUT, null, (iam) -> tagRole(iam, tag("AWS:key", ""))),
				Rule.of("tag values that begin with `aws:`", "reserved", TAGS, (iam) -> role(iam, "Role"))
					.beyond(Refusal.INVALID_INPUT, null, (iam) -> tagRole(iam, tag("key", "aws:value"))),
				Rule.of("tag keys of a role", "not told apart by letter case, which is kept as last set", TAGS,
						(iam) -> {
							role(iam, "Role");
							tagRole(iam, tag("Department", "finance"));
							tagRole(iam, tag("department", "hr"));
							assertThat(roleTags(iam)).containsExactly(tag("department", "hr"));
						})
					.beyond(Refusal.INVALID_INPUT, null,
							(iam) -> tagRole(iam, tag("owner", "one"), tag("Owner", "two"))),
				Rule.of("tag keys of a policy", "told apart by letter case", TAGS, (iam) -> {
					policy(iam, "Policy");
					tagPolicy(iam, tag("owner", "one"), tag("Owner", "two"));
					assertThat(iam.listPolicyTags((list) -> list.policyArn(arn("Policy"))).tags()).hasSize(2);
				})
					.beyond(Refusal.INVALID_INPUT, null,
							(iam) -> tagPolicy(iam, tag("owner", "one"), tag("owner", "two"))),
				Rule.of("tag keys of an instance profile", "told apart by letter case", TAGS, (iam) -> {
					profile(iam, "Profile");
					tagProfile(iam, tag("owner", "one"), tag("Owner", "two"));
					assertThat(iam.listInstanceProfileTags((list) -> list.instanceProfileName("Profile")).tags())
						.hasSize(2);
				})
					.beyond(Refusal.INVALID_INPUT, null,
							(iam) -> tagProfile(iam, tag("owner", "one"), tag("owner", "two"))));
	}

	static List<Rule> serviceLinkedRoles() {
		return List
			.of(Rule.of("a service-linked role", "has its service's name, path, trust and policy", RECORDED, (iam) -> {
				batch(iam);
				Role role = iam.getRole((get) -> get.roleName(BATCH)).role();
				assertThat(role.arn()).isEqualTo(
						"arn:aws:iam::000000000000:role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch");
				assertThat(role.maxSessionDuration()).isEqualTo(3600);
				assertThat(PolicyEncoding.decode(role.assumeRolePolicyDocument())).contains("batch.amazonaws.com");
				assertThat(iam.listAttachedRolePolicies((list) -> list.roleName(BATCH)).attachedPolicies())
					.extracting(AttachedPolicy::policyArn)
					.containsExactly("arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy");
				assertThat(iam.listRolePolicies((list) -> list.roleName(BATCH)).policyNames()).isEmpty();
			})
				.beyond(Refusal.INVALID_INPUT,
						"Service role name AWSServiceRoleForBatch has been taken in this account, please try a different "
								+ "suffix.",
						DocumentedRules::batch),
					Rule.of("CustomSuffix", "only for some services", RECORDED, (iam) -> {
						String name = iam
							.createServiceLinkedRole(
									(create) -> create.awsServiceName("autoscaling.amazonaws.com").customSuffix("lab"))
							.role()
							.roleName();
						assertThat(name).isEqualTo("AWSServiceRoleForAutoScaling_lab");
					})
						.beyond(Refusal.INVALID_INPUT, "Custom suffix is not allowed for batch.amazonaws.com",
								(iam) -> iam.createServiceLinkedRole(
										(create) -> create.awsServiceName("batch.amazonaws.com").customSuffix("lab"))),
					Rule.of("AWSServiceName", "a service with service-linked roles", SEEN, DocumentedRules::batch)
						.beyond(Refusal.ACCESS_DENIED,
								"Cannot find Service Linked Role template for account.amazonaws.com",
								(iam) -> iam.createServiceLinkedRole(
										(create) -> create.awsServiceName("account.amazonaws.com"))),
					Rule.of("the path `/aws-service-role/`", "for service-linked roles only", SEEN,
							(iam) -> roleIn(iam, "Service", "/service-role/"))
						.beyond(Refusal.INVALID_INPUT,
								"Path prefix '/aws-service-role/' can only be used for AWS Service linked Roles",
								(iam) -> roleIn(iam, "Role", "/aws-service-role/lab/")),
					Rule.of("the description and tags of a service-linked role", "may be changed",
							"UpdateRole, TagRole", (iam) -> {
								batch(iam);
								describe(iam, BATCH, "For the lab");
								iam.tagRole((tagged) -> tagged.roleName(BATCH).tags(tag("owner", "lab")));
								iam.untagRole((tagged) -> tagged.roleName(BATCH).tagKeys("owner"));
								assertThat(iam.getRole((get) -> get.roleName(BATCH)).role().description())
									.isEqualTo("For the lab");
							}),
					unmodifiable("UpdateRole", (iam) -> session(iam, BATCH, 7200)),
					unmodifiable("UpdateAssumeRolePolicy", (iam) -> trust(iam, BATCH, LAMBDA_TRUST)),
					unmodifiable("AttachRolePolicy", (iam) -> attach(iam, BATCH, IamContract.API_GATEWAY_LOGS)),
					unmodifiable("DetachRolePolicy",
							(iam) -> iam.detachRolePolicy((detach) -> detach.roleName(BATCH)
								.policyArn("arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy"))),
					unmodifiable("PutRolePolicy", (iam) -> inline(iam, BATCH, "Inline", READ_QUEUE)),
					unmodifiable("DeleteRolePolicy",
							(iam) -> iam.deleteRolePolicy((delete) -> delete.roleName(BATCH).policyName("Inline"))),
					unmodifiable("PutRolePermissionsBoundary",
							(iam) -> iam.putRolePermissionsBoundary((put) -> put.roleName(BATCH)
								.permissionsBoundary("arn:aws:iam::aws:policy/PowerUserAccess"))),
					unmodifiable("DeleteRolePermissionsBoundary",
							(iam) -> iam.deleteRolePermissionsBoundary((delete) -> delete.roleName(BATCH))),
					unmodifiable("AddRoleToInstanceProfile", (iam) -> addTo(iam, BATCH)),
					unmodifiable("RemoveRoleFromInstanceProfile",
							(iam) -> iam.removeRoleFromInstanceProfile(
									(remove) -> remove.instanceProfileName("Profile").roleName(BATCH))),
					unmodifiable("DeleteRole", (iam) -> iam.deleteRole((delete) -> delete.roleName(BATCH))),
					Rule.of("DeleteServiceLinkedRole", "begins a deletion and gives its id", RECORDED, (iam) -> {
						batch(iam);
						String task = iam.deleteServiceLinkedRole((delete) -> delete.roleName(BATCH)).deletionTaskId();
						assertThat(task).matches(
								"task/aws-service-role/batch\\.amazonaws\\.com/AWSServiceRoleForBatch/[0-9a-f-]{36}");
						assertThat(iam.getServiceLinkedRoleDeletionStatus((get) -> get.deletionTaskId(task))
							.statusAsString()).isEqualTo("SUCCEEDED");
						role(iam, "Role");
					})
						.beyond(Refusal.NO_SUCH_ENTITY, null,
								(iam) -> iam.deleteServiceLinkedRole((delete) -> delete.roleName("Role"))),
					Rule.of("GetServiceLinkedRoleDeletionStatus", "of a deletion that was begun",
							"GetServiceLinkedRoleDeletionStatus", DocumentedRules::batch)
						.beyond(Refusal.NO_SUCH_ENTITY, null, (iam) -> iam
							.getServiceLinkedRoleDeletionStatus((get) -> get.deletionTaskId("task/unheard-of"))));
	}

	private static Rule unmodifiable(String operation, Consumer<SandboxIam> call) {
		return Rule.of(operation, "not for service-linked roles", operation, (iam) -> {
			batch(iam);
			profile(iam, "Profile");
		}).beyond(Refusal.UNMODIFIABLE_ENTITY, PROTECTED, call);
	}

	private static void times(int times, IntConsumer each) {
		IntStream.range(0, times).forEach(each);
	}

	private static void batch(SandboxIam iam) {
		iam.createServiceLinkedRole((create) -> create.awsServiceName("batch.amazonaws.com"));
	}

	private static void role(SandboxIam iam, String name) {
		roleIn(iam, name, "/");
	}

	private static void roleIn(SandboxIam iam, String name, String path) {
		iam.createRole((create) -> create.roleName(name).path(path).assumeRolePolicyDocument(LAMBDA_TRUST));
	}

	private static void describe(SandboxIam iam, String role, String description) {
		iam.updateRole((update) -> update.roleName(role).description(description));
	}

	private static void session(SandboxIam iam, String role, int seconds) {
		iam.updateRole((update) -> update.roleName(role).maxSessionDuration(seconds));
	}

	private static void trust(SandboxIam iam, String role, String document) {
		iam.updateAssumeRolePolicy((update) -> update.roleName(role).policyDocument(document));
	}

	private static void inline(SandboxIam iam, String role, String name, String document) {
		iam.putRolePolicy((put) -> put.roleName(role).policyName(name).policyDocument(document));
	}

	private static void attach(SandboxIam iam, String role, String policyArn) {
		iam.attachRolePolicy((attach) -> attach.roleName(role).policyArn(policyArn));
	}

	private static void attachToUser(SandboxIam iam, String policyArn) {
		iam.attachUserPolicy((attach) -> attach.userName("User").policyArn(policyArn));
	}

	private static String policy(SandboxIam iam, String name) {
		return iam.createPolicy((create) -> create.policyName(name).policyDocument(READ_QUEUE)).policy().arn();
	}

	private static void version(SandboxIam iam, String document) {
		iam.createPolicyVersion((create) -> create.policyArn(arn("Policy")).policyDocument(document));
	}

	private static String arn(String policy) {
		return "arn:aws:iam::000000000000:policy/" + policy;
	}

	private static void profile(SandboxIam iam, String name) {
		iam.createInstanceProfile((create) -> create.instanceProfileName(name));
	}

	private static void addTo(SandboxIam iam, String role) {
		iam.addRoleToInstanceProfile((add) -> add.instanceProfileName("Profile").roleName(role));
	}

	private static Tag[] tags(int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj((number) -> tag("key" + number, "")).toArray(Tag[]::new);
	}

	private static void tagRole(SandboxIam iam, Tag... tags) {
		iam.tagRole((tagged) -> tagged.roleName("Role").tags(tags));
	}

	private static List<Tag> roleTags(SandboxIam iam) {
		return iam.listRoleTags((list) -> list.roleName("Role")).tags();
	}

	private static void tagPolicy(SandboxIam iam, Tag... tags) {
		iam.tagPolicy((tagged) -> tagged.policyArn(arn("Policy")).tags(tags));
	}

	private static void tagProfile(SandboxIam iam, Tag... tags) {
		iam.tagInstanceProfile((tagged) -> tagged.instanceProfileName("Profile").tags(tags));
	}

}
