package dev.workshoproles.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.account.target.Target;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the Region is looked for, in the order of the AWS CLI. */
class RegionTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "'',eu-central-1,'',eu-central-1", "'',us-gov-west-1,'',us-gov-west-1",
			"eu-west-3,eu-central-1,'',eu-west-3", "'',eu-central-1,eu-north-1,eu-central-1",
			"'','',eu-north-1,eu-north-1", "'',' cn-north-1 ','',cn-north-1" })
	void theVariablesComeFirst(String region, String byDefault, String ofProfile, String expected) throws IOException {
		AwsSettings settings = AwsSettings.none();
		if (!region.isEmpty()) {
			settings.variable("AWS_REGION", region);
		}
		if (!byDefault.isEmpty()) {
			settings.variable("AWS_DEFAULT_REGION", byDefault);
		}
		if (!ofProfile.isEmpty()) {
			settings.with("aws.configFile",
					Files.writeString(this.folder.resolve("config"), "[default]\nregion = " + ofProfile + "\n")
						.toString());
		}
		try (TestConsole console = TestConsole.onAws(settings)) {
			Target target = console.account().target();
			assertThat(target.region()).isEqualTo(expected);
			assertThat(target.regionFromWorkshop()).isFalse();
			assertThat(target.location().region()).isEqualTo(expected);
		}
		assertThat(System.getProperty("aws.region")).isNull();
	}

	@Test
	void oneThatIsEmptyIsNone() {
		try (TestConsole console = TestConsole.onAws(AwsSettings.none().variable("AWS_DEFAULT_REGION", ""))) {
			assertThat(console.account().target().regionFromWorkshop()).isTrue();
		}
	}

}
