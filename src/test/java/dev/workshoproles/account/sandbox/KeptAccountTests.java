package dev.workshoproles.account.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.Tag;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class KeptAccountTests {

	private static final String TRUST = PolicyDocument.trusting("ec2.amazonaws.com").json();

	private static final String DOCUMENT = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";

	private static final String STORE = "arn:aws:iam::000000000000:policy/lab/Store";

	@TempDir
	private Path folder;

	@Test
	void outlastsARestart() throws IOException {
		List<Object> before;
		try (SandboxAccount account = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			fill(account.iam());
			account.note("drills");
			before = picture(account.iam());
		}
		try (SandboxAccount again = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			assertThat(picture(again.iam())).isEqualTo(before);
			assertThat(again.note()).contains("drills");
			assertThatExceptionOfType(EntityAlreadyExistsException.class)
				.isThrownBy(() -> again.iam().createUser((create) -> create.userName("LAN")));
			again.iam().deletePolicyVersion((delete) -> delete.policyArn(STORE).versionId("v2"));
			assertThat(again.iam()
				.createPolicyVersion((version) -> version.policyArn(STORE).policyDocument(DOCUMENT))
				.policyVersion()
				.versionId()).as("a number is not used again").isEqualTo("v4");
		}
	}

	private static void fill(IamClient iam) {
		Tag tag = Tag.builder().key("team").value("Lớp học 1").build();
		iam.createPolicy((create) -> create.policyName("Store")
			.path("/lab/")
			.description("Stores é")
			.policyDocument(DOCUMENT)
			.tags(tag));
		iam.createPolicyVersion((version) -> version.policyArn(STORE).policyDocument(DOCUMENT));
		iam.createPolicyVersion((version) -> version.policyArn(STORE).policyDocument(DOCUMENT).setAsDefault(true));
		iam.createRole((create) -> create.roleName("Server")
			.path("/lab/")
			.description("Serves")
			.maxSessionDuration(7200)
			.permissionsBoundary(STORE)
			.assumeRolePolicyDocument(TRUST)
			.tags(tag));
		iam.attachRolePolicy((attach) -> attach.roleName("Server").policyArn(STORE));
		iam.attachRolePolicy(
				(attach) -> attach.roleName("Server").policyArn("arn:aws:iam::aws:policy/AdministratorAccess"));
		iam.putRolePolicy((put) -> put.roleName("Server").policyName("logs").policyDocument(DOCUMENT));
		iam.createInstanceProfile((create) -> create.instanceProfileName("Servers").tags(tag));
		iam.addRoleToInstanceProfile((add) -> add.instanceProfileName("Servers").roleName("Server"));
		iam.createUser((create) -> create.userName("lan"));
		iam.attachUserPolicy((attach) -> attach.userName("lan").policyArn(STORE));
	}

	/** All that IAM says of it. */
	private static List<Object> picture(IamClient iam) {
		return Stream
			.<Object>of(iam.getRole((get) -> get.roleName("Server")).role(), iam.listRoles().roles(),
					iam.listAttachedRolePolicies((list) -> list.roleName("Server")).attachedPolicies(),
					iam.getRolePolicy((get) -> get.roleName("Server").policyName("logs")).policyDocument(),
					iam.getPolicy((get) -> get.policyArn(STORE)).policy(),
					iam.getPolicyVersion((get) -> get.policyArn(STORE).versionId("v1")).policyVersion(),
					iam.listPolicyVersions((list) -> list.policyArn(STORE)).versions(),
					iam.getInstanceProfile((get) -> get.instanceProfileName("Servers")).instanceProfile(),
					iam.listEntitiesForPolicy((list) -> list.policyArn(STORE)).policyUsers())
			.toList();
	}

	@Test
	void whatIsDeletedStaysSo() throws IOException {
		try (SandboxAccount account = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			fill(account.iam());
			account.clear();
		}
		try (SandboxAccount again = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			assertThat(again.iam().listRoles().roles()).isEmpty();
			assertThat(again.iam().listPolicies((list) -> list.scope("Local")).policies()).isEmpty();
			assertThat(again.iam().listInstanceProfiles().instanceProfiles()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nothing", "[]", "{\"version\":1}", "{\"version\":1,\"roles\":[{\"role\":{}}]}",
			"{\"version\":1,\"roles\":[],\"users\":[],\"instanceProfiles\":[],\"policies\":[null]}",
			"{\"version\":2,\"roles\":[]}" })
	void aFileThatCannotBeUsedIsSetAside(String content, CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.folder.resolve("sandbox.json"), content);
		try (SandboxAccount account = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			assertThat(account.iam().listRoles().roles()).isEmpty();
			assertThat(account.note()).isEmpty();
			assertThat(file).doesNotExist();
			assertThat(output).contains("The sandbox starts with an empty account", file.toString());
			try (Stream<Path> files = Files.list(this.folder)) {
				assertThat(files.filter((one) -> one.getFileName().toString().matches("sandbox-[0-9]+\\.json")))
					.singleElement()
					.satisfies((aside) -> assertThat(aside).hasContent(content));
			}
			fill(account.iam());
			assertThat(file).exists();
		}
	}

	@Test
	void onlyOneProcessKeepsIt(CapturedOutput output) throws IOException {
		try (SandboxAccount first = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT);
				SandboxAccount second = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			fill(first.iam());
			assertThat(second.iam().listRoles().roles()).isEmpty();
			second.iam().createUser((create) -> create.userName("other"));
			assertThat(output).contains("another console keeps its own");
		}
		try (SandboxAccount again = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			assertThat(again.iam().listRoles().roles()).hasSize(1);
		}
	}

	@Test
	void aFolderThatCannotBeWrittenKeepsNothingAndPreventsNothing(CapturedOutput output) throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		try (SandboxAccount account = SandboxAccount.keptIn(file, Quotas.DEFAULT)) {
			fill(account.iam());
			assertThat(output).contains("The sandbox's account is not kept");
		}
	}

	@Test
	void aFailedWriteIsSaidOnceAndPreventsNothing(CapturedOutput output) throws IOException {
		try (SandboxAccount account = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			Path inTheWay = Files.createDirectories(this.folder.resolve("sandbox.json").resolve("x"));
			fill(account.iam());
			assertThat(output.toString().split("is not kept for now", -1)).hasSize(2);
			Files.delete(inTheWay);
			Files.delete(inTheWay.getParent());
			account.iam().createUser((create) -> create.userName("ana"));
		}
		try (SandboxAccount again = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			assertThat(again.iam().listRoles().roles()).hasSize(1);
		}
		assertThat(this.folder).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void isItsOwnersOnly() throws IOException {
		try (SandboxAccount account = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			fill(account.iam());
			assertThat(
					PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve("sandbox.json"))))
				.isEqualTo("rw-------");
		}
	}

	@Test
	void aRefusedCallWritesNothing() throws IOException {
		try (SandboxAccount account = SandboxAccount.keptIn(this.folder, Quotas.DEFAULT)) {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> account.iam().deleteRole((delete) -> delete.roleName("None")));
			account.iam().listRoles();
			assertThat(this.folder.resolve("sandbox.json")).doesNotExist();
		}
	}

}
