package dev.workshoproles.permissions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.export.RecordedConsole;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.carryout.Outcome.End;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Restoration.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The policies of a workshop whose roles have all that a role can have, held to the log
 * of calls: in an account without them, with them, with what was made by hand, and with
 * drift.
 */
class FullWorkshopCallsTests {

	private static final String TRUST = PolicyDocument.trusting("ecs-tasks.amazonaws.com").json();

	private static final String STORE = "arn:aws:iam::000000000000:policy/lab/Store";

	private static final String OTHER = allowing("s3:GetObject");

	private final Workshop workshop = workshop();

	private final ConsolePermissions permissions = new ConsolePermissions(this.workshop, "aws", "000000000000");

	Workshop workshop() {
		return FullWorkshop.WORKSHOP;
	}

	/** Where the instance profile must be that was made by hand. */
	String profilePath() {
		return "/";
	}

	/** The calls for what is found under other names and paths only. */
	Set<IamCall> searches() {
		return Set.of(new IamCall("iam:ListRoles", "*"), new IamCall("iam:ListInstanceProfiles", "*"));
	}

	@Test
	void readingIsAllowedWhatItCallsAndNothingElse() {
		assertExact(ConsoleUse.READ_ONLY, callsOf((console) -> {
			console.status();
			console.plan(Action.APPLY);
			console.plan(Action.REMOVE);
		}));
	}

	@Test
	void applyIsAllowedWhatItCallsAndNothingElse() {
		Set<IamCall> calls = callsOf((console) -> assertThat(console.run(Action.APPLY).end()).isEqualTo(End.SUCCEEDED));
		calls.addAll(searches());
		assertExact(ConsoleUse.APPLY, calls);
	}

	@Test
	void applyLooksForAnInstanceProfileInOtherLetterCase() {
		try (RecordedConsole console = new RecordedConsole(this.workshop)) {
			console.meanwhile((iam) -> iam.createInstanceProfile((create) -> create.instanceProfileName("SERVERS")));
			console.run(Action.APPLY);
			Set<IamCall> calls = console.calls();
			assertThat(calls).contains(new IamCall("iam:ListInstanceProfiles", "*"));
			assertThat(Allowance.of(this.permissions.allowing(ConsoleUse.APPLY)).refused(calls))
				.allMatch((call) -> call.resource().endsWith("instance-profile/SERVERS"));
		}
	}

	@Test
	void removeIsAllowedWhatItCallsAndNothingElse() {
		assertExact(ConsoleUse.REMOVE,
				callsOf((console) -> assertThat(console.run(Action.REMOVE).end()).isEqualTo(End.SUCCEEDED)));
	}

	@Test
	void restoreIsAllowedWhatItCallsAndNothingElse() {
		Set<IamCall> calls = callsOf(
				(console) -> List
					.of(new Restoration("a-run", 1, Kind.TRUST_POLICY, "Server", "", TRUST),
							new Restoration("a-run", 1, Kind.INLINE_POLICY, "Server", "mine",
									allowing("s3:ListBucket")),
							new Restoration("a-run", 1, Kind.CUSTOMER_POLICY, "Store", "", OTHER),
							new Restoration("a-run", 1, Kind.TRUST_POLICY, "Deployer", "", TRUST))
					.forEach(console::restore));
		calls.add(new IamCall("iam:ListRoles", "*"));
		assertExact(ConsoleUse.RESTORE, calls);
	}

	/** All but the instance profiles of others. */
	@ParameterizedTest
	@EnumSource
	void asksBeforehandForAllThatItNeeds(ConsoleUse use) {
		PolicyDocument policy = this.permissions.allowing(use);
		Allowance allowance = Allowance.of(policy);
		Set<String> asked = new HashSet<>();
		for (PermissionQuestion question : this.permissions.questions(use)) {
			asked.addAll(question.actions());
			assertThat(question.actions()).allSatisfy((action) -> assertThat(question.resources()).isNotEmpty()
				.allMatch((resource) -> allowance.allows(new IamCall(action, resource, question.context()))));
		}
		assertThat(asked).containsExactlyInAnyOrderElementsOf(policy.actions());
	}

	private Set<IamCall> callsOf(Consumer<RecordedConsole> work) {
		Set<IamCall> calls = new HashSet<>();
		for (Consumer<RecordedConsole> account : List.<Consumer<RecordedConsole>>of(RecordedConsole::status,
				(console) -> console.run(Action.APPLY), (console) -> console.meanwhile(this::makeByHand),
				FullWorkshopCallsTests::drift)) {
			try (RecordedConsole console = new RecordedConsole(this.workshop)) {
				account.accept(console);
				console.calls();
				work.accept(console);
				calls.addAll(console.calls());
			}
		}
		return calls;
	}

	private void assertExact(ConsoleUse use, Set<IamCall> calls) {
		Allowance.assertExact(this.permissions.allowing(use), calls);
	}

	private void makeByHand(IamClient iam) {
		iam.createRole((role) -> role.roleName("Server").path("/lab/").assumeRolePolicyDocument(TRUST));
		iam.createPolicy((policy) -> policy.policyName("Store").path("/lab/").policyDocument(OTHER));
		iam.createPolicy((policy) -> policy.policyName("Bound").path("/by/hand/").policyDocument(OTHER));
		iam.createInstanceProfile((profile) -> profile.instanceProfileName("Servers").path(profilePath()));
		putOtherIn(iam);
		iam.attachRolePolicy((attach) -> attach.roleName("Other").policyArn(STORE));
		spoil(iam);
	}

	private static void drift(RecordedConsole console) {
		console.run(Action.APPLY);
		console.meanwhile((iam) -> {
			iam.removeRoleFromInstanceProfile((remove) -> remove.instanceProfileName("Servers").roleName("Server"));
			putOtherIn(iam);
			spoil(iam);
			iam.createInstanceProfile((profile) -> profile.instanceProfileName("of-somebody"));
			iam.addRoleToInstanceProfile((add) -> add.instanceProfileName("of-somebody").roleName("Server"));
			iam.updateAssumeRolePolicy((update) -> update.roleName("Server").policyDocument(TRUST));
			iam.deleteRolePermissionsBoundary((role) -> role.roleName("Deployer"));
			iam.untagRole((untag) -> untag.roleName("Server").tagKeys("team"));
			iam.detachRolePolicy((detach) -> detach.roleName("Server").policyArn(STORE));
			fill(iam);
		});
	}

	private static void putOtherIn(IamClient iam) {
		iam.createRole((role) -> role.roleName("Other").assumeRolePolicyDocument(TRUST));
		iam.addRoleToInstanceProfile((add) -> add.instanceProfileName("Servers").roleName("Other"));
	}

	private static void spoil(IamClient iam) {
		iam.putRolePermissionsBoundary(
				(put) -> put.roleName("Server").permissionsBoundary("arn:aws:iam::aws:policy/ReadOnlyAccess"));
		iam.putRolePolicy((put) -> put.roleName("Server").policyName("logs").policyDocument(OTHER));
		iam.putRolePolicy((put) -> put.roleName("Server").policyName("mine").policyDocument(OTHER));
		iam.updateRole((update) -> update.roleName("Server").description("Changed"));
		iam.tagRole((tag) -> tag.roleName("Server").tags(Tag.builder().key("team").value("mine").build()));
		iam.attachRolePolicy(
				(attach) -> attach.roleName("Server").policyArn("arn:aws:iam::aws:policy/AdministratorAccess"));
	}

	private static String allowing(String action) {
		return """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"*"}]}"""
			.formatted(action);
	}

	private static void fill(IamClient iam) {
		for (int i = 1; i <= 4; i++) {
			String document = allowing("s3:Action" + i);
			iam.createPolicyVersion((version) -> version.policyArn(STORE).policyDocument(document).setAsDefault(true));
		}
	}

}
