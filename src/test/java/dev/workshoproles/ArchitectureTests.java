package dev.workshoproles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String ROOT = "dev.workshoproles";

	/** From the top down. Packages of one floor do not know each other either. */
	private static final List<List<String>> FLOORS = List.of(List.of("web.practise", "web.classroom"),
			List.of("api.classroom"),
			List.of("web.roles", "web.check", "web.plans", "web.runs", "web.workshop", "web.connect", "api.runs"),
			List.of("web", "api.plans", "api.roles", "api.workshop", "api.sandbox"), List.of("web.frame"),
			List.of("api.problems"), List.of("api"), List.of("access", "sandbox"), List.of("access.signin"),
			List.of("access.hosts", "access.load", "access.seats"), List.of("classroom"), List.of("classroom.work"),
			List.of("classroom.fit"), List.of("classroom.wall"), List.of("classroom.links", "classroom.file"),
			List.of("export", "permissions", "capture", "practice"), List.of("runs"), List.of("runs.execution"),
			List.of("runs.journal"), List.of("runs.database"), List.of("roles"), List.of("roles.carryout"),
			List.of("roles.plan"), List.of("roles.effective"), List.of("roles.compare"), List.of("account"),
			List.of("account.sandbox.wire"), List.of("account.aws", "account.reading", "account.sandbox"),
			List.of("account.sandbox.faults", "account.sandbox.simulation"), List.of("account.sandbox.store"),
			List.of("account.sandbox.rules"), List.of("account.credentials", "account.target"),
			List.of("account.snapshot"), List.of("account.calls"), List.of("blueprint.file"),
			List.of("blueprint.file.rules"), List.of("blueprint.file.format"), List.of("blueprint.file.reading"),
			List.of("blueprint.template"), List.of("blueprint.template.serverless"),
			List.of("blueprint.template.evaluation"), List.of("blueprint.template.source"), List.of("blueprint"),
			List.of("policy"), List.of("policy.evaluation"), List.of("policy.meaning"), List.of("policy.rules"),
			List.of("policy.statement"), List.of("policy.form"), List.of("seats"), List.of("problem"));

	/** What one can know. */
	private static final int MOST_FILES = 25;

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages(ROOT);

	@Test
	void modulesUseOnlyWhatOthersOffer() {
		ApplicationModules.of(WorkshopRolesConsole.class).verify();
	}

	@Test
	void everyPackageHasItsFloor() {
		assertThat(CLASSES.stream().map(ArchitectureTests::floorName).distinct()).containsExactlyInAnyOrderElementsOf(
				Stream.concat(Stream.of(""), FLOORS.stream().flatMap(List::stream)).toList());
	}

	@Test
	void noPackageHasMoreFilesThanOneCanKnow() {
		assertThat(CLASSES.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))).isNotEmpty()
			.allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
	}

	/** Packages in the order of their floors, and each with its rooms in that order. */
	@Test
	void theArchitectureDrawsTheFloors() throws IOException {
		List<String> drawn = Files.readAllLines(Path.of("docs/architecture.md"))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.flatMap(ArchitectureTests::drawn)
			.toList();
		assertThat(drawn).containsExactlyInAnyOrderElementsOf(packages().toList());
		assertThat(drawn.stream().filter((name) -> !name.contains(".")))
			.isSortedAccordingTo(Comparator.comparing(ArchitectureTests::floor));
		assertThat(drawn.stream().filter((name) -> name.contains("."))).isSortedAccordingTo(
				Comparator.comparing(ArchitectureTests::drawnPackage, Comparator.comparing(drawn::indexOf))
					.thenComparing(ArchitectureTests::floor));
	}

	private static Stream<String> drawn(String row) {
		String[] cells = row.split("\\|", -1);
		String name = cells[1].strip().replace("`", "");
		Stream<String> rooms = Pattern.compile("`([a-z.]+)`").matcher(cells[3]).results().map((room) -> room.group(1));
		return Stream.concat(Stream.of(name), rooms.map((room) -> name + "." + room));
	}

	private static String drawnPackage(String room) {
		return room.substring(0, room.indexOf('.'));
	}

	private static int floor(String name) {
		return FLOORS.indexOf(FLOORS.stream().filter((floor) -> floor.contains(name)).findFirst().orElseThrow());
	}

	@ParameterizedTest
	@MethodSource("packages")
	void dependsOnlyDownward(String name) {
		List<String> below = below(name);
		noClasses().that(describe("are in " + name, (type) -> floorName(type).equals(name)))
			.should()
			.dependOnClassesThat(describe("are in the console, but neither in " + name + " nor on a floor below it",
					(type) -> isOurs(type) && !floorName(type).equals(name) && !below.contains(floorName(type))))
			.because("the floors are, from the top down, " + FLOORS)
			.check(CLASSES);
	}

	@Test
	void onlyAccountKnowsTheAwsSdk() {
		noClasses().that()
			.resideOutsideOfPackage("dev.workshoproles.account..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("software.amazon.awssdk..")
			.because("everything else speaks of roles and policies, and can be tested without an IAM")
			.check(CLASSES);
	}

	@Test
	void onlyTheEdgeKnowsHttp() {
		noClasses().that()
			.resideOutsideOfPackages("dev.workshoproles.web..", "dev.workshoproles.api..", "dev.workshoproles.access..",
					"dev.workshoproles.sandbox..", "dev.workshoproles.problem..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
			.because(
					"pages, REST and the sandbox's protocol are ways to the same thing, which must not depend on either")
			.check(CLASSES);
	}

	@Test
	void policyKnowsNoFramework() {
		noClasses().that()
			.resideInAPackage("dev.workshoproles.policy..")
			.should()
			.dependOnClassesThat(resideInAPackage("org.springframework..")
				.and(not(resideInAPackage("org.springframework.modulith"))))
			.because("what a policy document means is a matter of IAM alone")
			.check(CLASSES);
	}

	@Test
	void dependenciesComeByConstructor() {
		NO_CLASSES_SHOULD_USE_FIELD_INJECTION.as("no classes should use field injection")
			.because("a constructor shows what a class needs, and a test can give it")
			.check(CLASSES);
	}

	@Test
	void namesSayWhatATypeIs() {
		classes().should()
			.haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?")
			.because("such a name says only that its author had not found out what the type is for")
			.check(CLASSES);
	}

	@Test
	void packagesFormNoCycle() {
		slices().matching("dev.workshoproles.(**)")
			.should()
			.beFreeOfCycles()
			.because("two packages that need each other are one package")
			.check(CLASSES);
	}

	@Test
	void loggingGoesBySlf4j() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAPackage("java.util.logging..")
			.because("Spring Boot configures one logging system, reached through SLF4J")
			.check(CLASSES);
	}

	@Test
	void nothingIsPrinted() {
		noClasses().that()
			.doNotBelongToAnyOf(WorkshopRolesConsole.class)
			.should(ACCESS_STANDARD_STREAMS)
			.because("what is printed past the logging system can be neither formatted, filtered nor switched off; "
					+ "only the command line has nothing to log")
			.check(CLASSES);
	}

	private static Stream<String> packages() {
		return FLOORS.stream().flatMap(List::stream);
	}

	private static List<String> below(String name) {
		return FLOORS.stream().dropWhile((floor) -> !floor.contains(name)).skip(1).flatMap(List::stream).toList();
	}

	private static boolean isOurs(JavaClass type) {
		return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
	}

	private static String floorName(JavaClass type) {
		String name = type.getPackageName();
		return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
	}

}
