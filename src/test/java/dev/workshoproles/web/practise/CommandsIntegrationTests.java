package dev.workshoproles.web.practise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.export.Snippet;
import dev.workshoproles.practice.ByHand;
import dev.workshoproles.roles.ImpatientRoles;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.testsupport.Command;
import dev.workshoproles.testsupport.RequiresTool;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckPage;
import dev.workshoproles.web.check.CheckStep;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page's commands, copied as they stand: from an empty account to ready, and back.
 */
@RequiresTool({ "bash", "aws" })
class CommandsIntegrationTests {

	private static final String FORGET = "unset AWS_ENDPOINT_URL AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION "
			+ "AWS_DEFAULT_REGION\n";

	private final IamServer server = new IamServer();

	private final AccountUnderTest account = AccountUnderTest.inProcess(this.server.iam(), 4);

	@TempDir
	private Path folder;

	@AfterEach
	void stop() {
		this.account.close();
		this.server.close();
	}

	static List<Workshop> workshops() {
		return List.of(ShippedWorkshop.load(""), FullWorkshop.WORKSHOP);
	}

	@ParameterizedTest
	@MethodSource("workshops")
	void leadFromEmptyToReadyAndBackToClean(Workshop workshop) throws IOException {
		RoleService roles = ImpatientRoles.service(workshop, this.account.account(), this.account.parallel());
		Caller caller = this.account.account().caller();
		Workshop here = workshop.at(this.account.account().location(caller));
		Commands commands = new Commands(new ByHand(here, caller), Snippet.CLI);
		CheckPage empty = check(roles, here);
		assertThat(empty.steps()).extracting(CheckStep::result).containsOnly(CheckStep.Result.TODO);
		bash(empty.steps().stream().map((step) -> commands.make(step.subject())));
		assertThat(roles.status().roles()).extracting(RoleState::status).containsOnly(Status.READY);
		assertThat(roles.status().roles()).extracting(RoleState::ownership).containsOnly(Ownership.FOREIGN);
		assertThat(check(roles, here).isDone()).isTrue();
		List<CleanUp> cleanUps = PractisePage.cleanUps(roles.status(), commands, sentences());
		assertThat(cleanUps).allMatch(CleanUp::there);
		bash(cleanUps.stream().map(CleanUp::commands));
		assertThat(this.server.iam().listRoles().roles()).isEmpty();
		assertThat(this.server.iam().listInstanceProfiles().instanceProfiles()).isEmpty();
		assertThat(this.server.iam().listPolicies((list) -> list.scope(PolicyScopeType.LOCAL)).policies()).isEmpty();
		assertThat(PractisePage.cleanUps(roles.status(), commands, sentences())).noneMatch(CleanUp::there);
	}

	private CheckPage check(RoleService roles, Workshop here) {
		return CheckPage.of(roles.status(), here, new ConsoleLinks(null), sentences());
	}

	/** With no other account or Region in the environment than what the page says. */
	private void bash(Stream<String> commands) throws IOException {
		String setUp = new Endpoint(this.server.endpoint().toString(), "us-east-1", false).setUp(Snippet.CLI);
		Path script = this.folder.resolve("commands.sh");
		Files.writeString(script, commands.collect(Collectors.joining("\n", "set -e\n" + FORGET + setUp + "\n", "\n")));
		Command.onAws(this.folder, "http://localhost:1", "none").run("bash", script.toString());
	}

	private static Sentences sentences() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return new Sentences(messages);
	}

}
