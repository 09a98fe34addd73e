package dev.workshoproles;

import java.util.List;
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
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ModulithTests {

	private static final String ROOT = "dev.workshoproles";

	/** From the top down. Packages of one layer do not know each other either. */
	private static final List<List<String>> LAYERS = List.of(List.of("web", "api"), List.of("access"),
			List.of("export"), List.of("runs"), List.of("roles"), List.of("account"), List.of("account.sandbox"),
			List.of("blueprint"), List.of("policy"));

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages(ROOT);

	@Test
	void modulesUseOnlyWhatOthersOffer() {
		ApplicationModules.of(WorkshopRolesConsole.class).verify();
	}

	@Test
	void everyPackageHasItsLayer() {
		assertThat(CLASSES.stream().map(ModulithTests::layerName).distinct()).containsExactlyInAnyOrderElementsOf(
				Stream.concat(Stream.of(""), LAYERS.stream().flatMap(List::stream)).toList());
	}

	@ParameterizedTest
	@MethodSource("packages")
	void dependsOnlyDownward(String name) {
		List<String> below = below(name);
		noClasses().that(describe("are in " + name, (type) -> layerName(type).equals(name)))
			.should()
			.dependOnClassesThat(describe("are in the console, but neither in " + name + " nor in a layer below it",
					(type) -> isOurs(type) && !layerName(type).equals(name) && !below.contains(layerName(type))))
			.because("the layers are, from the top down, " + LAYERS)
			.check(CLASSES);
	}

	private static Stream<String> packages() {
		return LAYERS.stream().flatMap(List::stream);
	}

	private static List<String> below(String name) {
		return LAYERS.stream().dropWhile((layer) -> !layer.contains(name)).skip(1).flatMap(List::stream).toList();
	}

	private static boolean isOurs(JavaClass type) {
		return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
	}

	private static String layerName(JavaClass type) {
		String name = type.getPackageName();
		return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
	}

}
