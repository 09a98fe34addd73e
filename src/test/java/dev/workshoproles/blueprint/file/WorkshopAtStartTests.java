package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import dev.workshoproles.WorkshopRolesConsole;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The console's own start with a workshop of somebody's own. */
@ExtendWith(OutputCaptureExtension.class)
class WorkshopAtStartTests {

	@TempDir
	private Path folder;

	@Test
	void aSoundWorkshopIsServed() throws IOException {
		WorkshopFolder workshop = WorkshopFolder.in(this.folder);
		try (ConfigurableApplicationContext console = start(workshop, "ana-")) {
			assertThat(console.getBean(Workshop.class).roles()).extracting(RoleBlueprint::name)
				.containsExactly("ana-Reader");
		}
	}

	@Test
	void everyErrorOfABadWorkshopIsShownAndNoStackTrace(CapturedOutput output) throws IOException {
		WorkshopFolder workshop = WorkshopFolder.in(this.folder)
			.with("name: Reader", "nam: Reader")
			.with("sqs:ReceiveMessage:", "sqs:SendMessage:");
		assertThatThrownBy(() -> start(workshop, "ana/").close()).isInstanceOf(Exception.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("console.name-prefix: 'ana/' must have only letters")
			.contains("workshop.yaml:4: roles[0].nam: unknown key; did you mean 'name'?")
			.contains("workshop.yaml:13: policies[0].reasons.sqs:SendMessage: the document has no such action")
			.contains("Fix the file that console.workshop names")
			.doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource({ "narrow,NARROW", "wide,WIDE", "NARROW,NARROW" })
	void resourcesAreWideOrNarrow(String setting, ResourceScope scope) throws IOException {
		try (ConfigurableApplicationContext console = start(WorkshopFolder.in(this.folder), "",
				"--console.resources=" + setting)) {
			Workshop workshop = console.getBean(Workshop.class);
			assertThat(workshop.scope()).isEqualTo(scope);
			CustomerPolicy policy = workshop.at(ResourceLocation.UNKNOWN).customerPolicies().get(0);
			assertThat(policy.document()).as("not told what it is for").isEqualTo(policy.wide());
		}
	}

	@Test
	void anyOtherResourcesAreRefusedAtStart(CapturedOutput output) throws IOException {
		WorkshopFolder workshop = WorkshopFolder.in(this.folder);
		assertThatThrownBy(() -> start(workshop, "", "--console.resources=all").close()).isInstanceOf(Exception.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: console.resources")
			.contains("Value: \"all\"")
			.containsPattern("The following values are valid:\\s+NARROW\\s+WIDE")
			.doesNotContain("\tat ");
	}

	private static ConfigurableApplicationContext start(WorkshopFolder workshop, String prefix, String... arguments) {
		String[] settings = { "--server.port=0", "--console.workshop=" + workshop.file().toUri(),
				"--console.name-prefix=" + prefix };
		return SpringApplication.run(WorkshopRolesConsole.class,
				Stream.of(settings, arguments).flatMap(Stream::of).toArray(String[]::new));
	}

}
