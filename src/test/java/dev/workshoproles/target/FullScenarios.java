package dev.workshoproles.target;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The workshop with all that a blueprint can hold. */
interface FullScenarios extends Scenario {

	String SERVER = FullWorkshop.SERVER;

	String PROFILE = FullWorkshop.PROFILE;

	String POWER_USER = "arn:aws:iam::aws:policy/PowerUserAccess";

	/** A console with {@link FullWorkshop} on the same account. */
	TestConsole fullConsole();

	@Test
	default void oneClickMakesAllThatABlueprintCanHold() {
		fullApplied();
		allFullAreReady();
		Role server = hand().role(SERVER);
		assertThat(server.path()).isEqualTo("/lab/");
		assertThat(server.description()).isEqualTo("Serves");
		assertThat(server.maxSessionDuration()).isEqualTo(7200);
		assertThat(server.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(bound());
		assertThat(tags(server.tags())).containsEntry("team", "lab")
			.containsEntry("workshop-roles-console", "lab")
			.hasSize(3);
		RoleBlueprint blueprint = blueprint(SERVER);
		assertThat(hand().inline(SERVER)).isEqualTo(blueprint.inlinePolicies()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (inline) -> inline.getValue().json())));
		assertThat(hand().attachedTo(SERVER)).containsExactly(store());
		assertThat(hand().document(store())).contains("arn:aws:s3:::lab-" + hand().accountId() + "/*");
		assertThat(hand().tagsOf(store())).containsEntry("team", "lab");
		InstanceProfile profile = hand().instanceProfile(PROFILE);
		assertThat(profile.roles()).extracting(Role::roleName).containsExactly(SERVER);
		assertThat(tags(profile.tags())).containsEntry("workshop-roles-console", "lab");
		Role deployer = hand().role(FullWorkshop.DEPLOYER);
		assertThat(deployer.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(POWER_USER);
		assertThat(PolicyEncoding.decode(deployer.assumeRolePolicyDocument()))
			.isEqualTo(blueprint(FullWorkshop.DEPLOYER).trustPolicy().json());
		assertThat(hand().attachedTo(FullWorkshop.PLAIN)).isEmpty();
		assertThat(fullApplied().steps()).as("a second click").isEmpty();
	}

	@Test
	default void allOfItIsRemoved() {
		fullApplied();
		Run remove = succeeded(fullConsole().remove());
		assertThat(remove.left()).isEmpty();
		assertThat(remove.kept()).extracting(KeptDocument::document)
			.contains(blueprint(SERVER).inlinePolicies().get("logs").json());
		isEmpty();
		assertThat(fullConsole().remove().steps()).isEmpty();
	}

	@Test
	default void anInterruptedRemovalIsFinished() {
		fullApplied();
		iam().removeRoleFromInstanceProfile((remove) -> remove.instanceProfileName(PROFILE).roleName(SERVER));
		hand().inline(SERVER)
			.keySet()
			.forEach((policy) -> iam().deleteRolePolicy((delete) -> delete.roleName(SERVER).policyName(policy)));
		hand().detach(SERVER, store());
		iam().deleteRole((delete) -> delete.roleName(SERVER));
		succeeded(fullConsole().remove());
		isEmpty();
	}

	@Test
	default void aMissingInlinePolicyIsPutBack() {
		fullApplied();
		iam().deleteRolePolicy((delete) -> delete.roleName(SERVER).policyName("logs"));
		Run run = isRepaired(DifferenceKind.INLINE_POLICY_MISSING);
		assertThat(steps(run)).containsExactly("PutRolePolicy/Server/logs");
		assertThat(run.kept()).isEmpty();
	}

	@Test
	default void aChangedInlinePolicyIsReplacedAndKept() {
		fullApplied();
		hand().addInline(SERVER, "logs");
		Run run = isRepaired(DifferenceKind.INLINE_POLICY_CHANGED);
		assertThat(steps(run)).containsExactly("PutRolePolicy/Server/logs");
		assertThat(kept(run)).as("byte for byte").containsExactly(ByHand.OTHER_DOCUMENT);
		assertThat(hand().inline(SERVER)).containsEntry("logs", blueprint(SERVER).inlinePolicies().get("logs").json());
	}

	@Test
	default void aChangedInlinePolicyIsRestored() {
		fullApplied();
		hand().addInline(SERVER, "logs");
		Run repair = fullApplied();
		Restoration restoration = fullConsole().history().restoration(repair.id(), 1).orElseThrow();
		assertThat(restoration.kind()).isEqualTo(Restoration.Kind.INLINE_POLICY);
		succeeded(fullConsole().run(PlanRequest.restoring(restoration, false)));
		assertThat(hand().inline(SERVER)).containsEntry("logs", ByHand.OTHER_DOCUMENT).hasSize(2);
		assertThat(differencesOfServer()).containsExactly(DifferenceKind.INLINE_POLICY_CHANGED);
	}

	@Test
	default void onlyAnExtraInlinePolicyIsDeleted() {
		fullApplied();
		hand().addInline(SERVER, "mine");
		Run run = isRepaired(DifferenceKind.INLINE_POLICY);
		assertThat(steps(run)).containsExactly("DeleteRolePolicy/Server/mine");
		assertThat(hand().inline(SERVER)).containsOnlyKeys("keys", "logs");
	}

	@Test
	default void aMissingBoundaryIsSet() {
		fullApplied();
		iam().deleteRolePermissionsBoundary((delete) -> delete.roleName(SERVER));
		isRepaired(DifferenceKind.PERMISSIONS_BOUNDARY_MISSING);
		assertThat(hand().role(SERVER).permissionsBoundary().permissionsBoundaryArn()).isEqualTo(bound());
	}

	@Test
	default void anotherBoundaryIsReplaced() {
		fullApplied();
		iam().putRolePermissionsBoundary((put) -> put.roleName(SERVER).permissionsBoundary(POWER_USER));
		Run run = isRepaired(DifferenceKind.PERMISSIONS_BOUNDARY_CHANGED);
		assertThat(run.steps()).singleElement()
			.satisfies((step) -> assertThat(step.step().before()).isEqualTo(POWER_USER));
	}

	@Test
	default void aDeletedBoundaryIsMadeAnew() {
		fullApplied();
		iam().deleteRolePermissionsBoundary((delete) -> delete.roleName(SERVER));
		iam().deletePolicy((delete) -> delete.policyArn(bound()));
		Run run = isRepaired(DifferenceKind.PERMISSIONS_BOUNDARY_MISSING);
		assertThat(steps(run)).containsExactly("CreatePolicy/Bound", "PutRolePermissionsBoundary/Server/" + bound());
	}

	@Test
	default void aChangedDocumentOfTheBoundary() {
		fullApplied();
		hand().changeDocument(bound());
		Run run = isRepaired(DifferenceKind.POLICY_CHANGED);
		assertThat(steps(run)).containsExactly("CreatePolicyVersion/Bound");
	}

	@Test
	default void anotherSessionAndDescription() {
		fullApplied();
		// LocalStack takes away a description that is not sent.
		iam().updateRole((update) -> update.roleName(SERVER).description("Serves").maxSessionDuration(3600));
		Run session = isRepaired(DifferenceKind.SESSION_DURATION_CHANGED);
		assertThat(steps(session)).containsExactly("UpdateRole/Server");
		assertThat(kept(session)).singleElement().satisfies((kept) -> assertThat(kept).contains("3600", "Serves"));
		iam().updateRole((update) -> update.roleName(SERVER).description("Mine").maxSessionDuration(7200));
		Run description = isRepaired(DifferenceKind.DESCRIPTION_CHANGED);
		assertThat(kept(description)).singleElement().satisfies((kept) -> assertThat(kept).contains("Mine"));
		assertThat(hand().role(SERVER).maxSessionDuration()).isEqualTo(7200);
	}

	@Test
	default void aMissingOrChangedTagIsSetAndOthersAreLeft() {
		fullApplied();
		iam().tagRole((tag) -> tag.roleName(SERVER).tags(tag("team", "mine"), tag("other", "stays")));
		Run run = isRepaired(DifferenceKind.TAG_CHANGED);
		assertThat(steps(run)).containsExactly("TagRole/Server");
		assertThat(kept(run)).singleElement().satisfies((kept) -> assertThat(kept).contains("mine"));
		assertThat(tags(hand().role(SERVER).tags())).containsEntry("other", "stays");
		iam().untagPolicy((untag) -> untag.policyArn(store()).tagKeys("team"));
		assertThat(steps(isRepaired(DifferenceKind.TAG_CHANGED))).containsExactly("TagPolicy/Store");
	}

	@Test
	default void aRoleThatLeftItsInstanceProfileIsPutBack() {
		fullApplied();
		iam().removeRoleFromInstanceProfile((remove) -> remove.instanceProfileName(PROFILE).roleName(SERVER));
		Run run = isRepaired(DifferenceKind.NOT_IN_INSTANCE_PROFILE);
		assertThat(steps(run)).containsExactly("AddRoleToInstanceProfile/Server/Servers");
	}

	@Test
	default void anotherRoleLeavesTheInstanceProfile() {
		fullApplied();
		hand().createRole("Other", "ec2.amazonaws.com");
		iam().removeRoleFromInstanceProfile((remove) -> remove.instanceProfileName(PROFILE).roleName(SERVER));
		iam().addRoleToInstanceProfile((add) -> add.instanceProfileName(PROFILE).roleName("Other"));
		Run run = isRepaired(DifferenceKind.NOT_IN_INSTANCE_PROFILE);
		assertThat(steps(run)).containsExactly("RemoveRoleFromInstanceProfile/Other/Servers",
				"AddRoleToInstanceProfile/Server/Servers");
		assertThat(hand().roleNames()).contains("Other");
	}

	@Test
	default void aDeletedInstanceProfileIsMadeAnew() {
		fullApplied();
		hand().deleteInstanceProfile(PROFILE, SERVER);
		Run run = isRepaired(DifferenceKind.INSTANCE_PROFILE_MISSING);
		assertThat(steps(run)).containsExactly("CreateInstanceProfile/Servers",
				"AddRoleToInstanceProfile/Server/Servers");
	}

	@Test
	default void whatWasMadeByHandAsTheLabSaysIsReadyAdoptedAndRemoved() {
		fullByHand();
		assertThat(server().status()).isEqualTo(Status.READY);
		assertThat(server().ownership()).isEqualTo(Ownership.FOREIGN);
		String before = hand().picture(SERVER);
		succeeded(fullConsole().run(applyServer(false)));
		assertThat(hand().picture(SERVER)).as("left alone").isEqualTo(before);
		Run adopt = succeeded(fullConsole().run(applyServer(true)));
		assertThat(steps(adopt)).containsExactlyInAnyOrder("TagPolicy/Store", "TagPolicy/Bound", "TagRole/Server",
				"TagInstanceProfile/Servers");
		assertThat(hand().inline(SERVER)).as("the lab's own").containsOnlyKeys("keys", "logs");
		succeeded(fullConsole().remove());
		isEmpty();
	}

	@Test
	default void aForeignInstanceProfileIsNotChangedUnlessItIsAdopted() {
		hand().createRole("Other", "ec2.amazonaws.com");
		hand().putIntoInstanceProfile("Other", PROFILE);
		Run blocked = fullConsole().apply();
		assertThat(blocked.state()).isEqualTo(RunState.FAILED);
		assertThat(blocked.blocked()).extracting(Untouched::reason)
			.containsExactly(Untouched.Reason.FOREIGN, Untouched.Reason.INSTANCE_PROFILE_BLOCKED);
		assertThat(hand().instanceProfile(PROFILE).roles()).extracting(Role::roleName).containsExactly("Other");
		assertThat(hand().roleNames()).as("the others").contains(FullWorkshop.DEPLOYER, FullWorkshop.PLAIN);
		succeeded(fullConsole().adopt());
		allFullAreReady();
	}

	@Test
	default void anInstanceProfileWithAnotherRoleIsKeptAndTold() {
		fullApplied();
		hand().createRole("Other", "ec2.amazonaws.com");
		iam().removeRoleFromInstanceProfile((remove) -> remove.instanceProfileName(PROFILE).roleName(SERVER));
		iam().addRoleToInstanceProfile((add) -> add.instanceProfileName(PROFILE).roleName("Other"));
		Run remove = succeeded(fullConsole().remove());
		assertThat(remove.left()).singleElement().satisfies((left) -> {
			assertThat(left.name()).isEqualTo(PROFILE);
			assertThat(left.reason()).isEqualTo(Untouched.Reason.IN_USE);
			assertThat(left.details()).containsExactly("Other");
		});
		assertThat(hand().roleNames()).containsExactly("Other");
	}

	@Test
	default void anotherPathIsNotChanged() {
		hand().createRole(SERVER, "ec2.amazonaws.com");
		Run run = fullConsole().adopt();
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.blocked()).singleElement()
			.satisfies((blocked) -> assertThat(blocked.reason()).isEqualTo(Untouched.Reason.OTHER_PATH));
		assertThat(hand().attachedTo(SERVER)).isEmpty();
		assertThat(fullConsole().roles().status().count(Status.READY)).as("the others").isEqualTo(2);
	}

	@Test
	default void everythingOfItAtOnce() {
		fullApplied();
		String id = hand().role(SERVER).roleId();
		hand().changeTrust(FullWorkshop.PLAIN);
		hand().addInline(SERVER, "mine");
		hand().addInline(SERVER, "keys");
		iam().deleteRolePolicy((delete) -> delete.roleName(SERVER).policyName("logs"));
		iam().putRolePermissionsBoundary((put) -> put.roleName(SERVER).permissionsBoundary(POWER_USER));
		iam().updateRole((update) -> update.roleName(SERVER).description("Mine").maxSessionDuration(43200));
		iam().untagRole((untag) -> untag.roleName(SERVER).tagKeys("team"));
		hand().fillVersions(store());
		hand().deleteInstanceProfile(PROFILE, SERVER);
		fullApplied();
		allFullAreReady();
		assertThat(hand().role(SERVER).roleId()).isEqualTo(id);
		assertThat(fullApplied().steps()).isEmpty();
	}

	private Run isRepaired(DifferenceKind difference) {
		String id = hand().role(SERVER).roleId();
		assertThat(differencesOfServer()).containsExactly(difference);
		assertThat(server().status()).isEqualTo(Status.DRIFTED);
		Run run = fullApplied();
		allFullAreReady();
		assertThat(hand().role(SERVER).roleId()).as("the role's identity").isEqualTo(id);
		return run;
	}

	private Run fullApplied() {
		return succeeded(fullConsole().apply());
	}

	private void allFullAreReady() {
		assertThat(fullConsole().roles().status().roles()).hasSize(3)
			.allSatisfy((role) -> assertThat(role.status()).as(role.toString()).isEqualTo(Status.READY));
	}

	private void isEmpty() {
		assertThat(hand().roleNames()).isEmpty();
		assertThat(hand().customerPolicyArns()).isEmpty();
		assertThatExceptionOfType(NoSuchEntityException.class).isThrownBy(() -> hand().instanceProfile(PROFILE));
	}

	/** As a participant would, with the AWS CLI. */
	private void fullByHand() {
		RoleBlueprint blueprint = blueprint(SERVER);
		hand().createPolicy(FullWorkshop.BOUND, "/", blueprint.ownPolicies().get(1).document().json());
		iam().createPolicy((create) -> create.policyName(FullWorkshop.STORE)
			.path("/lab/")
			.tags(tag("team", "lab"))
			.policyDocument(blueprint.customerPolicies().get(0).document().json()));
		iam().createRole((create) -> create.roleName(SERVER)
			.path("/lab/")
			.description("Serves")
			.maxSessionDuration(7200)
			.permissionsBoundary(bound())
			.tags(tag("team", "lab"))
			.assumeRolePolicyDocument(blueprint.trustPolicy().json()));
		hand().attach(SERVER, store());
		blueprint.inlinePolicies()
			.forEach((policy, document) -> iam()
				.putRolePolicy((put) -> put.roleName(SERVER).policyName(policy).policyDocument(document.json())));
		hand().putIntoInstanceProfile(SERVER, PROFILE);
	}

	private RoleState server() {
		return fullConsole().roles().status(SERVER);
	}

	private List<DifferenceKind> differencesOfServer() {
		return server().differences().stream().map((difference) -> difference.kind()).toList();
	}

	private RoleBlueprint blueprint(String role) {
		TestConsole console = fullConsole();
		return console.workshop().at(console.account().location(console.account().caller())).role(role).orElseThrow();
	}

	private IamClient iam() {
		return hand().iam();
	}

	private String store() {
		return hand().policyArn("lab/" + FullWorkshop.STORE);
	}

	private String bound() {
		return hand().policyArn(FullWorkshop.BOUND);
	}

	private static PlanRequest applyServer(boolean adopt) {
		return new PlanRequest(Action.APPLY, List.of(SERVER), adopt, false);
	}

	private static Tag tag(String key, String value) {
		return Tag.builder().key(key).value(value).build();
	}

	private static Map<String, String> tags(List<Tag> tags) {
		return tags.stream().collect(Collectors.toMap(Tag::key, Tag::value));
	}

	private static List<String> steps(Run run) {
		return run.steps().stream().map((step) -> step.step().id()).toList();
	}

	private static List<String> kept(Run run) {
		return run.kept().stream().map(KeptDocument::document).toList();
	}

}
