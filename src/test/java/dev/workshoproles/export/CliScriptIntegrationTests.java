package dev.workshoproles.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.PolicyEncoding;
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

	private static final String ARN = "arn:aws:iam::000000000000:policy/";

	private final IamServer server = new IamServer();

	private final IamClient iam = this.server.iam();

	@TempDir
	private Path folder;

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void createsWhatTheWorkshopWantsLetterForLetter() throws IOException {
		assertThat(script("create").code()).isZero();
		ROLES.roles().forEach(this::isAsWanted);
		ROLES.policies().forEach((policy) -> assertThat(documentOf(policy)).isEqualTo(policy.document()));
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
		ROLES.roles().forEach(this::isAsWanted);
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

	private Result script(String action) throws IOException {
		Path script = Files.writeString(this.folder.resolve("roles.sh"), Dialect.CLI.write(ROLES));
		return Command.onAws(this.folder, this.server.endpoint().toString(), "AKIAANA")
			.attempt("bash", script.toString(), action);
	}

	private void isAsWanted(RoleBlueprint role) {
		String trust = this.iam.getRole((get) -> get.roleName(role.name())).role().assumeRolePolicyDocument();
		assertThat(role.trustPolicy().isEquivalentTo(PolicyEncoding.decode(trust))).isTrue();
		List<String> wanted = role.policies().stream().map((policy) -> arn(policy)).toList();
		assertThat(this.iam.listAttachedRolePolicies((list) -> list.roleName(role.name())).attachedPolicies())
			.extracting(AttachedPolicy::policyArn)
			.containsExactlyInAnyOrderElementsOf(wanted);
	}

	private PolicyDocument documentOf(CustomerPolicy policy) {
		return PolicyDocument
			.parse(PolicyEncoding.decode(this.iam.getPolicyVersion((get) -> get.policyArn(arn(policy)).versionId("v1"))
				.policyVersion()
				.document()));
	}

	private static String arn(PolicyBlueprint policy) {
		return policy.arn("aws", "000000000000");
	}

	private static String trust() {
		return PolicyDocument.trusting("lambda.amazonaws.com").json();
	}

}
