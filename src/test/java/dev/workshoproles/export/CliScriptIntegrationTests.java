package dev.workshoproles.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.testsupport.Command;
import dev.workshoproles.testsupport.Command.Result;
import dev.workshoproles.testsupport.RequiresTool;
import dev.workshoproles.testsupport.iam.IamServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script at work on an IAM that is as strict as the real one.
 */
@RequiresTool({ "bash", "aws" })
class CliScriptIntegrationTests {

	private static final ExportedRoles ROLES = NastyWorkshop.ROLES;

	private static final ResourceLocation LOCATION = new ResourceLocation("aws", "000000000000", "us-east-1");

	private static final Map<String, String> VARIABLES = FullWorkshop.values("WORKSHOP_QUEUE_ARN", "WORKSHOP_COUNT",
			"WORKSHOP_EXTERNAL_ID");

	private static final String ARN = "arn:aws:iam::000000000000:policy/";

	private final IamServer server = new IamServer();

	private final IamClient iam = this.server.iam();

	private final HeldRoles held = new HeldRoles(this.iam, LOCATION);

	@TempDir
	private Path folder;

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void createsWhatTheWorkshopWantsLetterForLetter() throws IOException {
		assertThat(script("create").code()).isZero();
		this.held.areAsWanted(ROLES.roles());
	}

	@Test
	void isContentWithWhatIsThereExactlySo() throws IOException {
		script("create");
		this.server.forget();
		Result again = script("create");
		assertThat(again.code()).as(again.output()).isZero();
		assertThat(again.lines()).hasSize(6).allMatch((line) -> line.endsWith(" is there"));
		assertThat(this.server.requests()).allMatch((operation) -> operation.matches("(Get|List).*"));
	}

	@Test
	void goesOnWhereItWasCutOff() throws IOException {
		script("create");
		this.iam.detachRolePolicy((detach) -> detach.roleName("+").policyArn(ARN + "1@a.b"));
		assertThat(script("create").lines()).contains("attached " + ARN + "1@a.b to role +");
		this.held.areAsWanted(ROLES.roles());
	}

	@Test
	void leavesWhatDiffersAndSaysSo() throws IOException {
		this.iam.createRole((role) -> role.roleName("+")
			.assumeRolePolicyDocument(PolicyDocument.trusting("ec2.amazonaws.com").json()));
		this.iam
			.createPolicy((policy) -> policy.policyName("a=b").policyDocument(NastyWorkshop.DIGIT.document().json()));
		Result create = script("create");
		assertThat(create.code()).isEqualTo(1);
		assertThat(create.lines()).contains("left as it is: role +, whose trust policy is another or written otherwise",
				"left as it is: policy a=b, whose document is another or written otherwise", "created role -a+b");
	}

	@Test
	void tellsWhatARoleHasTooMuch() throws IOException {
		script("create");
		this.iam.attachRolePolicy(
				(attach) -> attach.roleName("+").policyArn("arn:aws:iam::aws:policy/AdministratorAccess"));
		this.iam.putRolePolicy(
				(put) -> put.roleName("+").policyName("mine").policyDocument(NastyWorkshop.DIGIT.document().json()));
		Result again = script("create");
		assertThat(again.code()).isEqualTo(1);
		assertThat(again.lines()).contains(
				"left as it is: role +, which has arn:aws:iam::aws:policy/AdministratorAccess too",
				"left as it is: role +, which has the inline policies mine too");
	}

	@Test
	void undoesAllThatItMade() throws IOException {
		script("create");
		assertThat(script("undo").lines()).hasSize(6).allMatch((line) -> line.startsWith("deleted "));
		assertThat(this.iam.listRoles().roles()).isEmpty();
		assertThat(this.iam.listPolicies((list) -> list.scope(PolicyScopeType.LOCAL)).policies()).isEmpty();
		assertThat(script("undo").lines()).hasSize(6).allMatch((line) -> line.endsWith(" is not there"));
	}

	@Test
	void undoesNothingElse() throws IOException {
		this.iam.createRole((role) -> role.roleName("+").assumeRolePolicyDocument(trust()));
		this.iam
			.createPolicy((policy) -> policy.policyName("1@a.b").policyDocument(NastyWorkshop.DIGIT.document().json()));
		script("create");
		this.iam.attachRolePolicy((attach) -> attach.roleName("+").policyArn(ARN + "a=b"));
		this.iam.putRolePolicy(
				(put) -> put.roleName("a=b").policyName("mine").policyDocument(NastyWorkshop.DIGIT.document().json()));
		assertThat(script("undo").lines()).containsExactlyInAnyOrder("deleted role -a+b", "deleted policy -a+b",
				"left: role a=b, to which something was added: a policy, or the role to an instance profile",
				"left: role +, which this script did not make", "left: policy 1@a.b, which this script did not make",
				"left: policy a=b, which is in use elsewhere or was changed");
	}

	@Test
	void saysHowItIsUsed() throws IOException {
		assertThat(script("remove").code()).isEqualTo(2);
		assertThat(this.server.requests()).isEmpty();
	}

	/** One account for all: each call of the CLI takes its time. */
	@Test
	void createsAllThatARoleCanHaveAndPutsBackOnlyWhatMayBeIncomplete() throws IOException {
		Result create = full("create", VARIABLES);
		assertThat(create.code()).as(create.output()).isZero();
		this.held.areAsWanted(FullWorkshop.in(LOCATION, FullWorkshop.load()).roles());

		this.server.forget();
		Result again = full("create", VARIABLES);
		assertThat(again.code()).as(again.output()).isZero();
		assertThat(again.lines()).hasSize(6).allMatch((line) -> line.endsWith(" is there"));
		assertThat(this.server.requests()).allMatch((operation) -> operation.matches("(Get|List).*"));

		change();
		this.server.forget();
		Result differing = full("create", VARIABLES);
		assertThat(differing.code()).isEqualTo(1);
		assertThat(differing.lines()).filteredOn((line) -> !line.endsWith(" is there"))
			.containsExactly("left as it is: policy full/lab/Full-Read, which has other tags",
					"left as it is: role Full-Instance, which has another description, maximum session duration, "
							+ "permissions boundary, tags",
					"added role Full-Instance to instance profile Full-Instances",
					"put inline policy deploy into role Full-Pipeline",
					"left as it is: role Full-Pipeline, which has the inline policy mine too",
					"left as it is: role Full-Partner, whose inline policy vouch is another or written otherwise");
		assertThat(this.server.requests()).filteredOn((operation) -> !operation.matches("(Get|List).*"))
			.containsExactly("AddRoleToInstanceProfile", "PutRolePolicy");

		assertThat(full("undo", Map.of()).lines()).containsExactly("deleted instance profile Full-Instances",
				"deleted role Full-Instance",
				"left: role Full-Pipeline, to which something was added: a policy, or the role to an instance profile",
				"deleted role Full-Partner", "deleted policy full/lab/Full-Read", "deleted policy Full-Boundary");
	}

	private void change() {
		this.iam.updateRole((update) -> update.roleName("Full-Instance").description("Mine").maxSessionDuration(3_600));
		this.iam.untagRole((untag) -> untag.roleName("Full-Instance").tagKeys("team"));
		this.iam.deleteRolePermissionsBoundary((delete) -> delete.roleName("Full-Instance"));
		this.iam.deleteRolePolicy((delete) -> delete.roleName("Full-Instance").policyName("write-table"));
		this.iam.removeRoleFromInstanceProfile(
				(remove) -> remove.roleName("Full-Instance").instanceProfileName("Full-Instances"));
		this.iam.untagPolicy((untag) -> untag.policyArn(ARN + "full/lab/Full-Read").tagKeys("Account"));
		this.iam.deleteRolePolicy((delete) -> delete.roleName("Full-Pipeline").policyName("deploy"));
		String document = NastyWorkshop.DIGIT.document().json();
		this.iam.putRolePolicy((put) -> put.roleName("Full-Pipeline").policyName("mine").policyDocument(document));
		this.iam.putRolePolicy((put) -> put.roleName("Full-Partner").policyName("vouch").policyDocument(document));
	}

	@Test
	void addsNothingToWhatSomebodyElseMade() throws IOException {
		FullWorkshop.in(LOCATION, FullWorkshop.load())
			.roles()
			.forEach((role) -> this.iam.createRole(
					(create) -> create.roleName(role.name()).assumeRolePolicyDocument(role.trustPolicy().json())));
		this.iam.putRolePermissionsBoundary(
				(put) -> put.roleName("Full-Pipeline").permissionsBoundary("arn:aws:iam::aws:policy/PowerUserAccess"));
		this.iam.createInstanceProfile((create) -> create.instanceProfileName("Full-Instances"));
		assertThat(full("create", VARIABLES).lines()).containsExactly("created policy full/lab/Full-Read",
				"created policy Full-Boundary",
				"left as it is: role Full-Instance, which has another path, description, maximum session duration, "
						+ "permissions boundary, tags",
				"left as it is: instance profile Full-Instances, which lacks the role Full-Instance",
				"role Full-Pipeline is there",
				"left as it is: role Full-Pipeline, which lacks the inline policy deploy", "role Full-Partner is there",
				"left as it is: role Full-Partner, which lacks the inline policy vouch");
		this.iam.addRoleToInstanceProfile((add) -> add.instanceProfileName("Full-Instances").roleName("Full-Partner"));
		assertThat(full("undo", Map.of()).lines()).containsExactly(
				"left: instance profile Full-Instances, which this script did not make",
				"left: role Full-Instance, which this script did not make",
				"left: role Full-Pipeline, which this script did not make",
				"left: role Full-Partner, which this script did not make", "deleted policy full/lab/Full-Read",
				"deleted policy Full-Boundary");
	}

	@Test
	void followsTheRulesOfAnOrganization() throws IOException {
		this.iam.createPolicy((policy) -> policy.policyName("organization-boundary")
			.path("/team/")
			.policyDocument(NastyWorkshop.DIGIT.document().json()));
		ExportedRoles roles = ExportedRoles.of(FullWorkshop.underRules());
		Result create = run(roles, "create", VARIABLES);
		assertThat(create.code()).as(create.output()).isZero();
		this.held.areAsWanted(FullWorkshop.in(LOCATION, FullWorkshop.underRules()).roles());
		this.iam.untagInstanceProfile((untag) -> untag.instanceProfileName("Full-Instances").tagKeys("CostCenter"));
		Result again = run(roles, "create", VARIABLES);
		assertThat(again.code()).isEqualTo(1);
		assertThat(again.lines()).filteredOn((line) -> line.startsWith("left"))
			.containsExactly("left as it is: instance profile Full-Instances, which has other tags");
		assertThat(run(roles, "undo", Map.of()).lines()).allMatch((line) -> line.startsWith("deleted "));
	}

	@Test
	void tagsNothingWhereItMustNotAndKnowsWhatItMadeByUniqueIds() throws IOException {
		Workshop workshop = FullWorkshop.untagged();
		ExportedRoles roles = ExportedRoles.of(workshop).only(workshop.roles().get(0));
		Result create = run(roles, "create", VARIABLES);
		assertThat(create.code()).as(create.output()).isZero();
		this.held.areAsWanted(FullWorkshop.in(LOCATION, workshop).roles().subList(0, 1));
		assertThat(this.iam.listRoles().roles()).allSatisfy(
				(role) -> assertThat(this.iam.getRole((get) -> get.roleName(role.roleName())).role().tags()).isEmpty());
		this.iam.removeRoleFromInstanceProfile(
				(remove) -> remove.roleName("Full-Instance").instanceProfileName("Full-Instances"));
		this.iam.deleteInstanceProfile((delete) -> delete.instanceProfileName("Full-Instances"));
		this.iam.createInstanceProfile((profile) -> profile.instanceProfileName("Full-Instances"));
		assertThat(run(roles, "undo", Map.of()).lines()).containsExactly(
				"left: instance profile Full-Instances, which this script did not make", "deleted role Full-Instance",
				"deleted policy full/lab/Full-Read", "deleted policy Full-Boundary");
	}

	@Test
	void asksForItsParametersFirst() throws IOException {
		Map<String, String> variables = new TreeMap<>(VARIABLES);
		variables.remove("WORKSHOP_QUEUE_ARN");
		variables.put("WORKSHOP_COUNT", "\"]}");
		Result create = full("create", variables);
		assertThat(create.code()).isEqualTo(2);
		assertThat(create.lines()).containsExactly("set WORKSHOP_QUEUE_ARN: ARN of the \"queue\"",
				"of step 3, it's $(there)",
				"WORKSHOP_COUNT " + ExportedRoles.VALUE_RULE + ": The repository, ${such} as lab/*");
		assertThat(this.server.requests()).isEmpty();
	}

	private Result script(String action) throws IOException {
		return run(ROLES, action, Map.of());
	}

	private Result full(String action, Map<String, String> variables) throws IOException {
		return run(ExportedRoles.of(FullWorkshop.load()), action, variables);
	}

	private Result run(ExportedRoles roles, String action, Map<String, String> variables) throws IOException {
		Path script = Files.writeString(this.folder.resolve("roles.sh"), Dialect.CLI.write(roles));
		return Command.onAws(this.folder, this.server.endpoint().toString(), "AKIAANA")
			.with(variables)
			.attempt("bash", script.toString(), action);
	}

	private static String trust() {
		return PolicyDocument.trusting("lambda.amazonaws.com").json();
	}

}
