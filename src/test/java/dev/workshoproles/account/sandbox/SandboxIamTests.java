package dev.workshoproles.account.sandbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyNotAttachableException;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.account.sandbox.rules.Pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is the sandbox's own, or too much to ask of an emulator. */
class SandboxIamTests {

	private final SandboxIam iam = new SandboxIam();

	@Test
	void startsWithTheAwsPoliciesAndNothingElse() {
		assertThat(this.iam.listRoles().roles()).isEmpty();
		assertThat(this.iam.listPoliciesPaginator().policies()).extracting(Policy::arn)
			.hasSizeGreaterThan(1_000)
			.doesNotHaveDuplicates()
			.allMatch((arn) -> arn.startsWith("arn:aws:iam::aws:policy/"))
			.contains(IamContract.API_GATEWAY_LOGS, "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
					"arn:aws:iam::aws:policy/AdministratorAccess",
					"arn:aws:iam::aws:policy/job-function/ViewOnlyAccess");
	}

	@Test
	void theAwsPoliciesHaveDocumentsThatKeepTheRules() {
		for (String name : List.of("AdministratorAccess", "service-role/AWSLambdaBasicExecutionRole",
				"job-function/ViewOnlyAccess", "PowerUserAccess")) {
			String arn = "arn:aws:iam::aws:policy/" + name;
			Policy policy = this.iam.getPolicy((get) -> get.policyArn(arn)).policy();
			PolicyVersion version = this.iam
				.getPolicyVersion((get) -> get.policyArn(arn).versionId(policy.defaultVersionId()))
				.policyVersion();
			assertThat(PolicyRules.problems(PolicyEncoding.decode(version.document()), DocumentUse.MANAGED)).as(name)
				.allMatch((problem) -> problem.contains("characters besides white space"));
			assertThat(this.iam.listPolicyVersions((list) -> list.policyArn(arn)).versions()).singleElement()
				.satisfies((listed) -> assertThat(listed.versionId()).isEqualTo(policy.defaultVersionId()));
		}
	}

	@Test
	void whatIsForServiceLinkedRolesCannotBeAttached() {
		createRole("Role");
		assertThatExceptionOfType(PolicyNotAttachableException.class)
			.isThrownBy(() -> this.iam.attachRolePolicy((attach) -> attach.roleName("Role")
				.policyArn("arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy")));
	}

	@Test
	void aRefusalSaysWhatTheSdkWouldHaveSaid() {
		assertThatExceptionOfType(NoSuchEntityException.class)
			.isThrownBy(() -> this.iam.getRole((role) -> role.roleName("Lambda-SQS-DynamoDB")))
			.withMessageStartingWith(
					"The role with name Lambda-SQS-DynamoDB cannot be found. (Service: Iam, Status Code: 404");
	}

	@Test
	void whatIsNotImplementedSaysSo() {
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(this.iam::listGroups);
		assertThat(this.iam.serviceName()).isEqualTo("iam");
	}

	@Test
	void anAccountHasAThousandRolesAtMost() {
		for (int number = 0; number < 1000; number++) {
			createRole("Role-" + number);
		}
		Refusal.LIMIT_EXCEEDED.isAnswerTo(() -> createRole("Role-1000"));
		assertThat(this.iam.listRoles((roles) -> roles.maxItems(1000)).roles()).hasSize(1000);
		assertThat(this.iam.listRoles().roles()).hasSize(100);
		this.iam.deleteRole((role) -> role.roleName("Role-7"));
		createRole("Role-1000");
	}

	@Test
	void anAccountHas1500CustomerPoliciesAtMost() {
		for (int number = 0; number < 1500; number++) {
			createPolicy("Policy-" + number);
		}
		Refusal.LIMIT_EXCEEDED.isAnswerTo(() -> createPolicy("Policy-1500"));
		assertThat(this.iam.listPoliciesPaginator((policies) -> policies.scope(PolicyScopeType.LOCAL)).policies())
			.hasSize(1500);
	}

	@Test
	void anAccountHasAThousandInstanceProfilesAtMost() {
		for (int number = 0; number < 1000; number++) {
			createInstanceProfile("Profile-" + number);
		}
		Refusal.LIMIT_EXCEEDED.isAnswerTo(() -> createInstanceProfile("Profile-1000"));
		this.iam.deleteInstanceProfile((profile) -> profile.instanceProfileName("Profile-7"));
		createInstanceProfile("Profile-1000");
	}

	@Test
	void aPageStaysRightWhenARoleOfThePageBeforeIsDeleted() {
		for (String name : List.of("A", "B", "C", "D")) {
			createRole(name);
		}
		ListRolesResponse first = this.iam.listRoles((roles) -> roles.maxItems(2));
		assertThat(first.roles()).extracting(Role::roleName).containsExactly("A", "B");
		this.iam.deleteRole((role) -> role.roleName("B"));
		assertThat(this.iam.listRoles((roles) -> roles.marker(first.marker())).roles()).extracting(Role::roleName)
			.containsExactly("C", "D");
	}

	@Test
	void pagesAreAsSmallAsAskedForAtTheStart() {
		SandboxIam paged = new SandboxIam(new StoredAccount(), new Pages(1));
		ListPoliciesResponse first = paged.listPolicies((policies) -> policies.maxItems(100));
		assertThat(first.policies()).hasSize(1);
		assertThat(first.isTruncated()).isTrue();
		createPolicy(paged, "One");
		createPolicy(paged, "Two");
		assertThat(paged.listPoliciesPaginator((list) -> list.scope(PolicyScopeType.LOCAL)).policies())
			.extracting(Policy::policyName)
			.containsExactly("One", "Two");
		assertThatIllegalArgumentException().isThrownBy(() -> new Pages(0));
	}

	@Test
	void unknownFilterValuesAreRefused() {
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> this.iam.listPolicies((policies) -> policies.scope("Mine")));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> this.iam
			.listEntitiesForPolicy((policy) -> policy.policyArn(IamContract.API_GATEWAY_LOGS).entityFilter("Robot")));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> this.iam.listEntitiesForPolicy(
				(policy) -> policy.policyArn(IamContract.API_GATEWAY_LOGS).policyUsageFilter("Decoration")));
	}

	@Test
	void whatIsForServiceLinkedRolesIsNoBoundary() {
		createRole("Role");
		assertThatExceptionOfType(PolicyNotAttachableException.class)
			.isThrownBy(() -> this.iam.putRolePermissionsBoundary((put) -> put.roleName("Role")
				.permissionsBoundary("arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy")));
	}

	@Test
	void thePathsOfPoliciesAreListedAsPaths() {
		createRole("Role");
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> this.iam.listPolicies((list) -> list.pathPrefix("/work")));
		Refusal.VALIDATION_ERROR
			.isAnswerTo(() -> this.iam.listAttachedRolePolicies((list) -> list.roleName("Role").pathPrefix("/work")));
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> this.iam
			.listEntitiesForPolicy((list) -> list.policyArn(IamContract.API_GATEWAY_LOGS).pathPrefix("/work")));
		assertThat(this.iam.listInstanceProfiles((list) -> list.pathPrefix("/work")).instanceProfiles()).isEmpty();
		Refusal.VALIDATION_ERROR.isAnswerTo(() -> this.iam.listInstanceProfiles((list) -> list.pathPrefix("work")));
	}

	@Test
	void aRefusalOfAnInstanceProfileSaysWhatIamSays() {
		createInstanceProfile("Lab");
		assertThatExceptionOfType(EntityAlreadyExistsException.class).isThrownBy(() -> createInstanceProfile("Lab"))
			.withMessageStartingWith("Instance Profile Lab already exists. (Service: Iam, Status Code: 409");
	}

	@Test
	void aBoundaryThatIsNotThereIsNotTakenAway() {
		createRole("Role");
		Refusal.NO_SUCH_ENTITY
			.isAnswerTo(() -> this.iam.deleteRolePermissionsBoundary((role) -> role.roleName("Role")));
	}

	@Test
	void aMalformedDocumentIsRefusedWithIamsSentence() {
		isRefused("{}", "Syntax errors in policy.");
	}

	/** A document that none of IAM's known sentences is about. */
	@Test
	void aMalformedDocumentIsOtherwiseRefusedWithTheRulesSentence() {
		String document = IamContract.READ_QUEUE.replace("\"*\"", "\"arn:aws:queue\"");
		String sentence = String.join(" ", PolicyRules.problems(document, DocumentUse.MANAGED));
		assertThat(sentence).isNotEmpty();
		isRefused(document, sentence);
	}

	private void isRefused(String document, String sentence) {
		assertThatExceptionOfType(MalformedPolicyDocumentException.class)
			.isThrownBy(() -> this.iam.createPolicy((policy) -> policy.policyName("Policy").policyDocument(document)))
			.satisfies((refusal) -> assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(sentence));
	}

	private void createRole(String name) {
		this.iam.createRole((role) -> role.roleName(name).assumeRolePolicyDocument(IamContract.LAMBDA_TRUST));
	}

	private void createInstanceProfile(String name) {
		this.iam.createInstanceProfile((profile) -> profile.instanceProfileName(name));
	}

	private void createPolicy(String name) {
		createPolicy(this.iam, name);
	}

	private static void createPolicy(SandboxIam iam, String name) {
		iam.createPolicy((policy) -> policy.policyName(name).policyDocument(IamContract.READ_QUEUE));
	}

}
