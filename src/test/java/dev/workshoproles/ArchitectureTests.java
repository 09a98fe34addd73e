package dev.workshoproles;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packagesOf = WorkshopRolesConsole.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule ONLY_ACCOUNT_KNOWS_THE_AWS_SDK = noClasses().that()
		.resideOutsideOfPackage("dev.workshoproles.account..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("software.amazon.awssdk..")
		.because("everything else speaks of roles and policies, and can be tested without an IAM");

	@ArchTest
	static final ArchRule ONLY_THE_EDGE_KNOWS_HTTP = noClasses().that()
		.resideOutsideOfPackages("dev.workshoproles.web..", "dev.workshoproles.api..", "dev.workshoproles.access..",
				"dev.workshoproles.sandbox..", "dev.workshoproles.problem..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
		.because("pages, REST and the sandbox's protocol are ways to the same thing, which must not depend on either");

	@ArchTest
	static final ArchRule POLICY_KNOWS_NO_FRAMEWORK = noClasses().that()
		.resideInAPackage("dev.workshoproles.policy..")
		.should()
		.dependOnClassesThat(
				resideInAPackage("org.springframework..").and(not(resideInAPackage("org.springframework.modulith"))))
		.because("what a policy document means is a matter of IAM alone");

	@ArchTest
	static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = NO_CLASSES_SHOULD_USE_FIELD_INJECTION
		.as("no classes should use field injection")
		.because("a constructor shows what a class needs, and a test can give it");

	@ArchTest
	static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS = classes().should()
		.haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?")
		.because("such a name says only that its author had not found out what the type is for");

	@ArchTest
	static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("dev.workshoproles.(**)")
		.should()
		.beFreeOfCycles()
		.because("two packages that need each other are one package");

	@ArchTest
	static final ArchRule LOGGING_GOES_BY_SLF4J = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.logging..")
		.because("Spring Boot configures one logging system, reached through SLF4J");

	@ArchTest
	static final ArchRule NOTHING_IS_PRINTED = noClasses().that()
		.doNotBelongToAnyOf(WorkshopRolesConsole.class)
		.should(ACCESS_STANDARD_STREAMS)
		.because("what is printed past the logging system can be neither formatted, filtered nor switched off; "
				+ "only the command line has nothing to log");

}
