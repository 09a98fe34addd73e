package dev.workshoproles.classroom.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seat.AssumedRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ClassFileTests {

	private static final ClassSettings ON_AWS = new ClassSettings(List.of(), false, ClassFileTests::anyPrefix);

	private static final String ROLE = "arn:aws:iam::222222222222:role/lab/WorkshopConsole";

	@TempDir
	private Path folder;

	@Test
	void seatsByCountAndByName() throws IOException {
		Classroom classroom = load("""
				title: Serverless workshop, Hanoi, 28 November
				seats:
				  - count: 30
				  - name: linh
				    prefix: linh-
				  - name: minh
				    roleArn: %s
				    externalId: lab-7
				until: 2026-11-28T18:00+07:00
				""".formatted(ROLE));
		assertThat(classroom.title()).isEqualTo("Serverless workshop, Hanoi, 28 November");
		assertThat(classroom.until()).isEqualTo(Instant.parse("2026-11-28T11:00:00Z"));
		assertThat(classroom.seats()).hasSize(32)
			.startsWith(new Seat("seat-01", "s01-", null), new Seat("seat-02", "s02-", null))
			.endsWith(new Seat("seat-30", "s30-", null), new Seat("linh", "linh-", null),
					new Seat("minh", "", new AssumedRole(ROLE, "lab-7")));
	}

	@ParameterizedTest
	@CsvSource({ "1,seat-01,s01-", "99,seat-99,s99-", "100,seat-100,s100-", "1000,seat-1000,s1000-" })
	void asManyDigitsAsTheLastSeatNeeds(int count, String last, String prefix) throws IOException {
		List<Seat> seats = load("title: Lab\nseats:\n  - count: " + count).seats();
		assertThat(seats).hasSize(count).endsWith(new Seat(last, prefix, null));
		assertThat(seats).allSatisfy((seat) -> assertThat(seat.name()).hasSameSizeAs(last));
	}

	@Test
	void seatsByCountInAnotherAccount() throws IOException {
		assertThat(load("title: Lab\nseats: [{count: 2, roleArn: '%s'}]".formatted(ROLE)).seats()).containsExactly(
				new Seat("seat-01", "s01-", new AssumedRole(ROLE, null)),
				new Seat("seat-02", "s02-", new AssumedRole(ROLE, null)));
	}

	@Test
	void json() throws IOException {
		assertThat(load("{\"title\": \"Lab\", \"seats\": [{\"count\": 2}]}").seats()).hasSize(2);
	}

	@Test
	void theExampleIsAClass() {
		assertThat(ClassroomLoader.load("docs/class.yaml", ON_AWS).seats()).hasSize(30);
	}

	@Test
	void theSampleOfOtherTestsIsAClass() {
		assertThat(ClassroomLoader.load("classpath:classes/class.yaml", ON_AWS).seats()).extracting(Seat::name)
			.containsExactly("seat-01", "seat-02", "seat-03", "linh");
	}

	@Test
	void everyErrorAtOnceAndEachWithItsPlace() throws IOException {
		assertThat(problems("""
				titel: Lab
				seats:
				  - count: many
				  - name: Linh
				    prefix: "linh "
				    role: x
				  - externalId: lab-7
				  - count: 2
				    prefix: s
				  - name: seat-02
				    prefix: two-
				  - name: minh
				    prefix: 7
				    roleArn: minh
				until: tomorrow
				""")).containsExactly("class.yaml:1: titel: unknown key; did you mean 'title'?",
				"class.yaml:3: seats[0].count: must be a whole number of seats from 1 to 1000",
				"class.yaml:4: seats[1].name: must be 1 to 64 lower-case letters, digits or hyphens, no hyphen first or last",
				"class.yaml:5: seats[1].prefix: must have only letters of the English alphabet, digits and the characters +=,.@_-",
				"class.yaml:6: seats[1].role: unknown key; did you mean 'roleArn'?",
				"class.yaml:7: seats[2].externalId: needs a roleArn: it is for the trust policy of that role",
				"class.yaml:7: seats[2]: lacks name, or count",
				"class.yaml:9: seats[3].prefix: is for a single seat; seats by count are numbered",
				"class.yaml:10: seats[4].name: 'seat-02' is the name of another seat",
				"class.yaml:13: seats[5].prefix: must be a text; what reads as a number or as true or false needs quotes",
				"class.yaml:14: seats[5].roleArn: must be the ARN of a role, arn:aws:iam::111111111111:role/name",
				"class.yaml:15: until: must be a date and time with offset such as 2026-11-28T18:00+07:00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing\n", "null" })
	void anEmptyFile(String content) throws IOException {
		assertThat(problems(content)).singleElement().asString().endsWith(": is empty");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "seats: [| is not YAML that can be read: ", "- a| must be a mapping",
			"{title: Lab, seats: []}| seats: must not be empty", "{title: Lab, seats: 30}| seats: must be a list",
			"{title: Lab}| lacks seats", "{title: Lab, seats: }| seats: must not be empty",
			"{title: Lab, seats: [3]}| seats[0]: must be a mapping",
			"{title: '', seats: [{count: 1}]}| title: must not be empty",
			"{title: Lab, seats: [{count: 1001}]}| from 1 to 1000", "{title: Lab, seats: [{count: 0}]}| from 1 to 1000",
			"{title: Lab, seats: [{count: 1}], until: 2026-11-28T18:00}| until: lacks the offset from UTC; write 2026-11-28T18:00+07:00 or 2026-11-28T18:00Z",
			"{title: Lab, seats: [{count: 1}], until: 2026-02-30T18:00Z}| until: must be a date and time" })
	void noClass(String content, String problem) throws IOException {
		assertThat(problems(content)).singleElement().asString().contains(problem);
	}

	@Test
	void moreSeatsThanAClassCanHave() throws IOException {
		assertThat(problems("title: Lab\nseats:\n  - count: 1000\n  - name: linh\n    prefix: linh-"))
			.containsExactly("class.yaml:2: seats: has 1001 seats; a class can have at most 1000");
	}

	@Test
	void countsOverlapOnlyOnce() throws IOException {
		assertThat(problems("title: Lab\nseats:\n  - count: 30\n  - count: 20"))
			.containsExactly("class.yaml:4: seats[1].count: 'seat-01' is the name of another seat");
	}

	@ParameterizedTest
	@CsvSource({ "s1,s10", "s1-,s1-0-", "lab-,LAB-", "Lab,lab-2", "'',lab-" })
	void aPrefixThatBeginsAnother(String shorter, String longer) throws IOException {
		String sentence = "'%s', the prefix of %s, begins with '%s', the prefix of %s in the same account; letter case makes no difference";
		assertThat(problems(two(shorter, longer)))
			.containsExactly("class.yaml:6: seats[1].prefix: " + sentence.formatted(longer, "b", shorter, "a"));
		if (!shorter.equalsIgnoreCase(longer)) {
			assertThat(problems(two(longer, shorter)))
				.containsExactly("class.yaml:6: seats[1].prefix: " + sentence.formatted(longer, "a", shorter, "b"));
		}
	}

	/** No name that begins with one of these begins with the other. */
	@ParameterizedTest
	@CsvSource({ "s1-,s10-", "s01-,s02-", "a,b" })
	void prefixesOfWhichNoneBeginsAnother(String one, String other) throws IOException {
		assertThat(load(two(one, other)).seats()).hasSize(2);
	}

	private static String two(String first, String second) {
		return "title: Lab\nseats:\n  - name: a\n    prefix: '%s'\n  - name: b\n    prefix: '%s'".formatted(first,
				second);
	}

	@Test
	void anEmptyPrefixIsForAnAccountOfOnesOwn() throws IOException {
		assertThat(problems("title: Lab\nseats:\n  - count: 2\n  - name: linh")).singleElement()
			.asString()
			.startsWith(
					"class.yaml:4: seats[1].prefix: 's01-', the prefix of seat-01, begins with '', the prefix of linh");
		assertThat(load("title: Lab\nseats: [{count: 2}, {name: linh, roleArn: '%s'}]".formatted(ROLE)).seats())
			.hasSize(3);
		assertThat(load("title: Lab\nseats: [{name: linh}]").seats()).hasSize(1);
	}

	/** Whichever role leads there. */
	@Test
	void anAccountIsTheSameByAnyOfItsRoles() throws IOException {
		String seats = "title: Lab\nseats:\n  - {name: a, roleArn: '%s'}\n  - {name: b, roleArn: '%s'}";
		assertThat(problems(seats.formatted(ROLE, ROLE))).hasSize(1);
		assertThat(problems(seats.formatted(ROLE, ROLE + "2"))).hasSize(1);
		assertThat(load(seats.formatted(ROLE, ROLE.replace('2', '3'))).seats()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:iam::22222222222:role/Console", "arn:aws:iam::222222222222:user/Console",
			"arn:aws:iam::222222222222:role/", "arn:aws:sts::222222222222:role/Console",
			"arn:aws:iam::222222222222:role/a b", "WorkshopConsole" })
	void noRole(String arn) throws IOException {
		assertThat(problems("title: Lab\nseats: [{name: a, roleArn: '%s'}]".formatted(arn))).containsExactly(
				"class.yaml:2: seats[0].roleArn: must be the ARN of a role, arn:aws:iam::111111111111:role/name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws-cn:iam::222222222222:role/Console",
			"arn:aws-us-gov:iam::222222222222:role/a/b/C+=,.@_-" })
	void rolesOfAnyPartitionAndPath(String arn) throws IOException {
		assertThat(load("title: Lab\nseats: [{name: a, roleArn: '%s'}]".formatted(arn)).seats()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "a b", "é7" })
	void noExternalId(String id) throws IOException {
		assertThat(problems("title: Lab\nseats: [{name: a, roleArn: '%s', externalId: '%s'}]".formatted(ROLE, id)))
			.singleElement()
			.asString()
			.contains("externalId: must have 2 to 1224");
	}

	@Test
	void theSandboxHasNoOtherAccounts() throws IOException {
		write("title: Lab\nseats: [{name: a, roleArn: '%s'}]".formatted(ROLE));
		assertThat(problems(new ClassSettings(List.of(), true, ClassFileTests::anyPrefix)))
			.containsExactly("class.yaml:2: seats[0].roleArn: needs console.target=aws: the sandbox is one account");
	}

	@Test
	void settingsOfAConsoleWithOneSeat() throws IOException {
		write("title: Lab\nseats: [{count: 0}]");
		assertThat(problems(new ClassSettings(List.of("console.name-prefix", "console.sandbox.drill"), true,
				ClassFileTests::anyPrefix)))
			.containsExactly("console.name-prefix: is for a console without a class; remove it",
					"console.sandbox.drill: is for a console without a class; remove it",
					"class.yaml:2: seats[0].count: must be a whole number of seats from 1 to 1000");
	}

	@Test
	void aPrefixThatTheWorkshopCannotHave() throws IOException {
		write("title: Lab\nseats:\n  - count: 2\n  - {name: a, prefix: 'long-1'}\n  - {name: b, prefix: 'long-2'}\n  - {name: c, prefix: longest}");
		WorkshopProblem tooLong = new WorkshopProblem("workshop.yaml", 7, "roles[0].name", "is too long");
		assertThat(problems(new ClassSettings(List.of(), false, (prefix) -> switch (prefix.length()) {
			case 7 -> List.of(tooLong, tooLong);
			case 6 -> List.of(tooLong);
			default -> List.of();
		}))).containsExactly(
				"class.yaml:4: seats[1].prefix: the workshop cannot have 'long-1', the prefix of a: workshop.yaml:7: roles[0].name: is too long",
				"class.yaml:5: seats[2].prefix: the workshop cannot have 'long-2', the prefix of b: workshop.yaml:7: roles[0].name: is too long",
				"class.yaml:6: seats[3].prefix: the workshop cannot have 'longest', the prefix of c: workshop.yaml:7: roles[0].name: is too long, and 1 more");
	}

	@Test
	void aFileThatIsNone() throws IOException {
		assertThat(problems(ON_AWS)).containsExactly("class.yaml: cannot be read: there is no such file");
		Files.createDirectory(file());
		assertThat(problems(ON_AWS)).containsExactly("class.yaml: cannot be read: is a folder");
	}

	@Test
	void anotherEncoding() throws IOException {
		Files.write(file(), "title: Lab\nseats: [{count: 1}] # é".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(problems(ON_AWS)).singleElement().asString().startsWith("class.yaml:2: is not in UTF-8");
	}

	@Test
	void aHostileFile() throws IOException {
		StringBuilder seats = new StringBuilder("title: Lab\nseats:\n");
		IntStream.range(0, 20_000).forEach((each) -> seats.append("  - {name: 's', prefix: s, roleArn: x}\n"));
		assertThat(problems(seats.toString())).hasSize(501)
			.contains("class.yaml:2: seats: must be at most 1000, the most that a class can have")
			.last()
			.asString()
			.endsWith(" more errors");
	}

	private static List<WorkshopProblem> anyPrefix(String prefix) {
		return List.of();
	}

	private Path file() {
		return this.folder.resolve("class.yaml");
	}

	private void write(String content) throws IOException {
		Files.writeString(file(), content);
	}

	private Classroom load(String content) throws IOException {
		write(content);
		return ClassroomLoader.load("file:" + file(), ON_AWS);
	}

	private List<String> problems(String content) throws IOException {
		write(content);
		return problems(ON_AWS);
	}

	private List<String> problems(ClassSettings settings) {
		InvalidClassException refusal = catchThrowableOfType(InvalidClassException.class,
				() -> ClassroomLoader.load(file().toString(), settings));
		assertThat(refusal).hasMessageStartingWith("The class has errors:\n");
		return refusal.problems().stream().map(WorkshopProblem::sentence).toList();
	}

}
