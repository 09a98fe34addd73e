package dev.workshoproles.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.ShippedWorkshop;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped workshop and a full one in each dialect, letter for letter. With
 * {@code -Dgolden.write=true} the files are written anew, to be looked at as a diff.
 */
class GoldenFilesTests {

	private static final Path FILES = Path.of("src/test/resources/golden");

	@ParameterizedTest
	@EnumSource
	void areWhatIsWritten(Dialect dialect) throws IOException {
		check(dialect, ExportedRoles.of(ShippedWorkshop.load("")), dialect.fileName());
	}

	@ParameterizedTest
	@EnumSource
	void areWhatIsWrittenWithAPrefix(Dialect dialect) throws IOException {
		check(dialect, ExportedRoles.of(ShippedWorkshop.load("An-")), "An-" + dialect.fileName());
	}

	@ParameterizedTest
	@EnumSource
	void areWhatIsWrittenOfOneRole(Dialect dialect) throws IOException {
		ExportedRoles all = ExportedRoles.of(ShippedWorkshop.load(""));
		check(dialect, all.only(all.roles().get(2)), dialect.fileName("APIGateway-SQS"));
	}

	@ParameterizedTest
	@EnumSource
	void areWhatIsWrittenOnTheLabsOwnResources(Dialect dialect) throws IOException {
		ExportedRoles narrow = ExportedRoles.of(ShippedWorkshop.load("", ResourceScope.NARROW));
		check(dialect, narrow, "narrow-" + dialect.fileName());
		assertThat(dialect.write(narrow)).matches("[\\x00-\\xFF]*");
	}

	@ParameterizedTest
	@EnumSource
	void areWhatIsWrittenOfAllThatARoleCanHave(Dialect dialect) throws IOException {
		check(dialect, ExportedRoles.of(FullWorkshop.load()), "full-" + dialect.fileName());
	}

	@ParameterizedTest
	@EnumSource
	void areWhatIsWrittenUnderTheRulesOfAnOrganization(Dialect dialect) throws IOException {
		check(dialect, ExportedRoles.of(FullWorkshop.underRules()), "organization-" + dialect.fileName());
	}

	/** The other dialects tag nothing of their own. */
	@ParameterizedTest
	@EnumSource(names = "CLI")
	void areWhatIsWrittenWhereNothingMayBeTagged(Dialect dialect) throws IOException {
		check(dialect, ExportedRoles.of(FullWorkshop.untagged()), "untagged-" + dialect.fileName());
		for (Dialect each : Dialect.values()) {
			assertThat(each.write(ExportedRoles.of(FullWorkshop.untagged()))).doesNotContain("--tags", "\"Tags\"",
					"tags = ", "workshop-roles-script");
		}
	}

	private static void check(Dialect dialect, ExportedRoles roles, String file) throws IOException {
		String written = dialect.write(roles);
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(FILES.resolve(file), written);
		}
		assertThat(FILES.resolve(file)).content().isEqualTo(written);
	}

}
