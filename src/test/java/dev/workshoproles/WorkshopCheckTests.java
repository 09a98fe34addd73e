package dev.workshoproles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.testsupport.OwnProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** What the author of a workshop is told on the command line. */
class WorkshopCheckTests {

	private static final String WORKSHOP = """
			id: lab
			title: Lab
			parameters:
			  queue: {description: The queue's ARN}
			roles:
			  - name: Reader
			    trust: lambda.amazonaws.com
			    policies: [AmazonS3ReadOnlyAccess]
			    inline: {read: {Statement: {Effect: Allow, Action: 'sqs:*', Resource: '${queue}'}}}
			""";

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void write() throws IOException {
		this.file = Files.writeString(this.folder.resolve("workshop.yaml"), WORKSHOP);
	}

	@Test
	void aWorkshopWithoutErrorsIsCounted() {
		assertThat(check(0, "--console.parameters.queue=arn:aws:sqs:${Region}:${Account}:Queue"))
			.isEqualTo("1 role, 0 policies, 1 policy of AWS: no errors\n");
	}

	@Test
	void warningsAreNoErrors() {
		assertThat(check(0)).isEqualTo("warning: workshop.yaml:4: parameters.queue: has no value, so 1 role waits "
				+ "for one: set console.parameters.queue or a default\n1 role, 0 policies, 1 policy of AWS: no errors\n");
	}

	@Test
	void eachErrorIsALineWithItsPlace() throws IOException {
		Files.writeString(this.file, WORKSHOP.replace("lambda.amazonaws.com", "lambda").replace("${queue}", "${quee}"));
		assertThat(check(1, "--console.name-prefix=ä")).isEqualTo(
				"""
						console.name-prefix: 'ä' must have only letters of the English alphabet, digits and the characters +=,.@_-
						workshop.yaml:7: roles[0].trust: 'lambda' must be a service principal such as lambda.amazonaws.com
						workshop.yaml:9: roles[0].inline.read.Statement.Resource: '${quee}' is unknown; did you mean ${queue}?
						3 errors
						""");
	}

	@Test
	void aFileThatIsNotThereIsAnError() throws IOException {
		Files.delete(this.file);
		assertThat(check(1)).startsWith("workshop.yaml: cannot be read: ").endsWith("\n1 error\n");
	}

	@Test
	void aPropertyThatCannotBeIsAnError() {
		assertThat(check(1, "--console.resources=all")).startsWith("console.resources: ").contains("all");
	}

	@Test
	void theShippedWorkshopHasNoErrors() {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		assertThat(WorkshopRolesConsole.check(new String[] { "--check" }, new PrintStream(printed))).isZero();
		assertThat(printed).hasToString("3 roles, 4 policies, 1 policy of AWS: no errors\n");
	}

	@Test
	void theClassIsCheckedToo() throws IOException {
		Path file = Files.writeString(this.folder.resolve("class.yaml"), "title: Lab\nseats: [{count: 3}]");
		assertThat(check(0, "--console.class=" + file)).endsWith("no errors\n3 seats: no errors\n");
		Files.writeString(file, "title: Lab\nseats: [{count: 3, nam: x}]");
		assertThat(check(1, "--console.class=" + file, "--console.name-prefix=lab-")).endsWith("""
				console.name-prefix: is for a console without a class; remove it
				class.yaml:2: seats[0].nam: unknown key; did you mean 'name'?
				2 errors
				""");
	}

	@Test
	void theProcessSaysNothingElseAndEndsWithItsStatus() throws IOException, InterruptedException {
		assertThat(process(0)).contains("1 role, 0 policies, 1 policy of AWS: no errors\n").hasLineCount(2);
		Files.writeString(this.file, WORKSHOP.replace("trust:", "trus:"));
		assertThat(process(1))
			.isEqualTo("workshop.yaml:7: roles[0].trus: unknown key; did you mean 'trust'?\n1 error\n");
	}

	private String process(int status) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(
				OwnProcess.command(WorkshopRolesConsole.class, "--check", "--console.workshop=" + this.file))
			.redirectErrorStream(true)
			.directory(this.folder.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("AWS_") || name.equals("JAVA_TOOL_OPTIONS"));
		Process process = builder.start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(printed).isEqualTo(status);
		return printed;
	}

	private String check(int status, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--check", "--console.workshop=" + this.file));
		all.addAll(List.of(arguments));
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		assertThat(WorkshopRolesConsole.check(all.toArray(String[]::new),
				new PrintStream(printed, true, StandardCharsets.UTF_8)))
			.isEqualTo(status);
		return printed.toString(StandardCharsets.UTF_8);
	}

}
