package dev.workshoproles.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.Command;
import dev.workshoproles.testsupport.LocalStackIam;
import dev.workshoproles.testsupport.RequiresDocker;
import dev.workshoproles.testsupport.RequiresTerraformProvider;
import dev.workshoproles.testsupport.RequiresTool;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * Each dialect is used as its readers use it, in LocalStack. Then the console finds the
 * roles ready and made by somebody else, and afterwards nothing.
 */
@RequiresDocker
class ProofByUseIntegrationTests {

	private static final Map<ResourceScope, TestConsole> CONSOLES = new EnumMap<>(ResourceScope.class);

	private final String accountId = LocalStackIam.newAccount();

	private final IamClient iam = LocalStackIam.client(this.accountId);

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() {
		for (ResourceScope scope : ResourceScope.values()) {
			CONSOLES.put(scope,
					TestConsole.onAws(AwsSettings.credentials("111122223333").endpoint(LocalStackIam.endpoint()),
							"--console.resources=" + scope));
		}
	}

	@AfterAll
	static void stop() {
		// The settings of the first one were there before.
		CONSOLES.remove(ResourceScope.NARROW).close();
		CONSOLES.remove(ResourceScope.WIDE).close();
	}

	@BeforeEach
	void signIn() {
		CONSOLES.get(ResourceScope.NARROW).settings().with("aws.accessKeyId", this.accountId);
	}

	@AfterEach
	void signOut() {
		this.iam.close();
	}

	@ParameterizedTest
	@EnumSource
	@RequiresTool({ "bash", "aws" })
	void theCliScript(ResourceScope scope) throws IOException {
		String script = write(Dialect.CLI, scope);
		terminal().run("bash", script, "create");
		theRolesAreReadyAndForeign(scope);
		terminal().run("bash", script, "undo");
		nothingIsThere();
	}

	@ParameterizedTest
	@EnumSource
	@RequiresTool("aws")
	void theCloudFormationTemplate(ResourceScope scope) throws IOException {
		terminal().run("aws", "cloudformation", "deploy", "--stack-name", "roles", "--template-file",
				write(Dialect.CLOUDFORMATION, scope), "--capabilities", "CAPABILITY_NAMED_IAM");
		theRolesAreReadyAndForeign(scope);
		terminal().run("aws", "cloudformation", "delete-stack", "--stack-name", "roles");
		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(this::nothingIsThere);
	}

	@ParameterizedTest
	@EnumSource
	@Tag("terraform-provider")
	@RequiresTerraformProvider
	void theTerraformModule(ResourceScope scope) throws IOException {
		write(Dialect.TERRAFORM, scope);
		applyInLocalStack(terminal());
		theRolesAreReadyAndForeign(scope);
		terminal().run("terraform", "destroy", "-auto-approve", "-no-color");
		nothingIsThere();
	}

	@Test
	@RequiresTool({ "bash", "aws" })
	void theCliScriptOfAllThatARoleCanHave() throws IOException {
		Command terminal = terminal()
			.with(FullWorkshop.values("WORKSHOP_QUEUE_ARN", "WORKSHOP_COUNT", "WORKSHOP_EXTERNAL_ID"));
		String script = write(Dialect.CLI, FullWorkshop.load());
		terminal.run("bash", script, "create");
		isHeld(FullWorkshop.load());
		terminal.run("bash", script, "undo");
		nothingIsThere();
	}

	/**
	 * What LocalStack leaves out of a policy, {@link CloudFormationTemplateTests} sees.
	 */
	@Test
	@RequiresTool("aws")
	void theCloudFormationTemplateOfAllThatARoleCanHave() throws IOException {
		List<String> command = new ArrayList<>(List.of("aws", "cloudformation", "deploy", "--stack-name", "full",
				"--template-file", write(Dialect.CLOUDFORMATION, FullWorkshop.load()), "--capabilities",
				"CAPABILITY_NAMED_IAM", "--parameter-overrides"));
		FullWorkshop.values("QueueArn", "count", "externalid")
			.forEach((name, value) -> command.add(name + "=" + value));
		terminal().run(command.toArray(String[]::new));
		isHeld(FullWorkshop.withPlainPolicies());
		terminal().run("aws", "cloudformation", "delete-stack", "--stack-name", "full");
		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(this::nothingIsThere);
	}

	@Test
	@Tag("terraform-provider")
	@RequiresTerraformProvider
	void theTerraformModuleOfAllThatARoleCanHave() throws IOException {
		write(Dialect.TERRAFORM, FullWorkshop.load());
		Command terminal = terminal()
			.with(FullWorkshop.values("TF_VAR_queue_arn", "TF_VAR_count_", "TF_VAR_external_id"));
		applyInLocalStack(terminal);
		isHeld(FullWorkshop.load());
		terminal.run("terraform", "destroy", "-auto-approve", "-no-color");
		nothingIsThere();
	}

	private void applyInLocalStack(Command terminal) throws IOException {
		Files.writeString(this.folder.resolve("provider.tf"), """
				provider "aws" {
				  skip_region_validation = true
				}
				""");
		terminal.run("terraform", "init", "-no-color");
		terminal.run("terraform", "apply", "-auto-approve", "-no-color");
	}

	private Command terminal() {
		return Command.onAws(this.folder, LocalStackIam.endpoint().toString(), this.accountId);
	}

	private String write(Dialect dialect, ResourceScope scope) throws IOException {
		return write(dialect, CONSOLES.get(scope).workshop());
	}

	private String write(Dialect dialect, Workshop workshop) throws IOException {
		Path file = this.folder.resolve(dialect.fileName());
		return Files.writeString(file, dialect.write(ExportedRoles.of(workshop))).toString();
	}

	private void isHeld(Workshop workshop) {
		ResourceLocation location = new ResourceLocation("aws", this.accountId, LocalStackIam.REGION);
		new HeldRoles(this.iam, location).areAsWanted(FullWorkshop.in(location, workshop).roles());
	}

	private static void theRolesAreReadyAndForeign(ResourceScope scope) {
		assertThat(CONSOLES.get(scope).roles().status().roles()).hasSize(3)
			.extracting(RoleState::status, RoleState::ownership)
			.containsOnly(tuple(Status.READY, Ownership.FOREIGN));
	}

	private void nothingIsThere() {
		assertThat(this.iam.listRoles().roles()).isEmpty();
		assertThat(this.iam.listInstanceProfiles().instanceProfiles()).isEmpty();
		assertThat(this.iam.listPolicies((list) -> list.scope(PolicyScopeType.LOCAL)).policies()).isEmpty();
	}

}
