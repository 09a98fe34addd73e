package dev.workshoproles.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.WorkshopLoader;
import dev.workshoproles.blueprint.file.WorkshopSettings;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.Command;
import dev.workshoproles.testsupport.LocalStackIam;
import dev.workshoproles.testsupport.RequiresDocker;
import dev.workshoproles.testsupport.RequiresTool;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * A template's roles are made, and the template that is exported from them makes the same
 * in another IAM.
 */
@RequiresDocker
class TemplateRoundTripIntegrationTests {

	private static final Path TEMPLATE = Path.of("src/test/resources/cloudformation/many-kinds.yaml");

	private static final Map<String, String> VALUES = Map.of("alerts", "arn:aws:sns:us-east-1:000000000042:alerts",
			"cluster-open-id-connect-issuer-url-part-2", "oidc.eks.us-east-1.amazonaws.com/id/0123");

	@TempDir
	private Path folder;

	@Test
	@RequiresTool("aws")
	void theRolesOfATemplateAreReadyWhereItsExportIsDeployed() throws IOException {
		Workshop workshop = workshop();
		assertThat(workshop.roles()).hasSize(6);
		try (IamClient sandbox = new SandboxIam(); TestConsole console = TestConsole.inSandbox(sandbox, workshop)) {
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			areReady(console, Ownership.CONSOLE);
			deploy(console.workshop());
		}
	}

	private void deploy(Workshop workshop) throws IOException {
		String account = LocalStackIam.newAccount();
		Path template = Files.writeString(this.folder.resolve("exported.json"),
				Dialect.CLOUDFORMATION.write(ExportedRoles.of(workshop)));
		Command.onAws(this.folder, LocalStackIam.endpoint().toString(), account)
			.run("aws", "cloudformation", "deploy", "--stack-name", "orders", "--template-file", template.toString(),
					"--capabilities", "CAPABILITY_NAMED_IAM");
		try (TestConsole console = TestConsole
			.onAws(AwsSettings.credentials(account).endpoint(LocalStackIam.endpoint()), workshop)) {
			areReady(console, Ownership.FOREIGN);
		}
	}

	private static void areReady(TestConsole console, Ownership ownership) {
		assertThat(console.roles().status().roles())
			.allSatisfy((role) -> assertThat(role.differences()).as(role.name()).isEmpty())
			.extracting(RoleState::name, RoleState::status, RoleState::ownership)
			.containsExactlyElementsOf(console.workshop()
				.roles()
				.stream()
				.map((role) -> tuple(role.name(), Status.READY, ownership))
				.toList());
	}

	/**
	 * Without what LocalStack does not carry out: the path of a managed policy, and the
	 * escape in Fn::Sub.
	 */
	private static Workshop workshop() throws IOException {
		String template = Files.readString(TEMPLATE)
			.replaceFirst("(?m)^ +Path: /orders/\\R", "")
			.replace("${!aws:PrincipalTag/team}", "team");
		return WorkshopLoader
			.load(WorkshopSource.of("many-kinds.yaml", template.getBytes(StandardCharsets.UTF_8)),
					new WorkshopSettings("", ResourceScope.WIDE, VALUES))
			.workshop();
	}

}
