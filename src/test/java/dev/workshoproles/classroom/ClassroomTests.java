package dev.workshoproles.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.classroom.file.ClassSettings;
import dev.workshoproles.classroom.file.ClassroomLoader;
import dev.workshoproles.classroom.file.InvalidClassException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The class file with the workshop and the settings that it is used with. */
class ClassroomTests {

	@TempDir
	private Path folder;

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void aPrefixThatMakesNamesOfTheWorkshopTooLong() throws IOException {
		String prefix = "p".repeat(45);
		assertThat(problems("{name: a, prefix: a-}, {name: b, prefix: %s}".formatted(prefix))).singleElement()
			.asString()
			.startsWith("class.yaml:2: seats[1].prefix: the workshop cannot have '%s', the prefix of b: workshop.yaml:"
				.formatted(prefix))
			.contains("has more than 64 characters");
	}

	@Test
	void aWorkshopThatIsWrongByItselfIsNoFaultOfThePrefix() throws IOException {
		this.environment.setProperty("console.workshop", this.folder.resolve("none.yaml").toString());
		assertThat(load("{name: a, prefix: a-}")).isEqualTo(1);
	}

	@Test
	void settingsThatAClassDoesNotHave() throws IOException {
		this.environment.setProperty("console.name-prefix", "lab-");
		this.environment.setProperty("console.sandbox.drill", "random");
		assertThat(problems("{count: 3}")).containsExactly(
				"console.name-prefix: is for a console without a class; remove it",
				"console.sandbox.drill: is for a console without a class; remove it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sandbox", "" })
	void theSandboxIsOneAccount(String target) throws IOException {
		if (!target.isEmpty()) {
			this.environment.setProperty("console.target", target);
		}
		assertThat(problems("{name: a, roleArn: 'arn:aws:iam::222222222222:role/Console'}")).singleElement()
			.asString()
			.contains("console.target=aws");
	}

	@Test
	void anyAccountIsReachedOnAws() throws IOException {
		this.environment.setProperty("console.target", "aws");
		assertThat(load("{name: a, roleArn: 'arn:aws:iam::222222222222:role/Console'}")).isEqualTo(1);
	}

	private int load(String seats) throws IOException {
		return ClassroomLoader.load(write(seats).toString(), settings()).seats().size();
	}

	private List<String> problems(String seats) throws IOException {
		Path file = write(seats);
		return catchThrowableOfType(InvalidClassException.class,
				() -> ClassroomLoader.load(file.toString(), settings()))
			.problems()
			.stream()
			.map(WorkshopProblem::sentence)
			.toList();
	}

	private ClassSettings settings() {
		return ClassSettings.of(this.environment);
	}

	private Path write(String seats) throws IOException {
		return Files.writeString(this.folder.resolve("class.yaml"), "title: Lab\nseats: [%s]".formatted(seats));
	}

}
