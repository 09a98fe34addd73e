package dev.workshoproles.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why there are no credentials, and what to type, for each way in which it comes about.
 */
@ExtendWith(OutputCaptureExtension.class)
class CredentialsCausesTests {

	private static final String KEYS = "aws_access_key_id = AKIAFILE\naws_secret_access_key = SECRET-OF-THE-FILE\n";

	private static final String SSO = """
			[profile sso]
			sso_session = workshop
			sso_account_id = 000000000000
			sso_role_name = Participant
			[sso-session workshop]
			sso_region = us-east-1
			sso_start_url = https://workshop.awsapps.com/start
			""";

	private static final String ROLE = "role_arn = arn:aws:iam::000000000000:role/Participant\n";

	private static IamServer iam;

	@TempDir
	private Path home;

	@BeforeAll
	static void start() {
		iam = new IamServer();
	}

	@AfterAll
	static void stop() {
		iam.close();
	}

	@BeforeEach
	void reset() throws IOException {
		iam.reset();
		Files.createDirectories(this.home.resolve(".aws"));
	}

	static Stream<Arguments> causes() {
		return Stream.of(
				Arguments.of("misspelt", "[profile one]\n" + KEYS + "[profile two]\n" + KEYS, "NoSuchProfile",
						List.of("misspelt", "one, two"), "AWS_PROFILE"),
				Arguments.of("misspelt", "", "NoProfiles", List.of("misspelt"), "aws configure --profile misspelt"),
				Arguments
					.of("", "[profile one]\n" + KEYS, "NoDefaultProfile", List.of("default", "one"), "AWS_PROFILE"),
				Arguments.of("", "", "NoCredentials", List.of(), "aws login"),
				Arguments.of("lab", "[profile lab]\n" + ROLE + "source_profile = bse\n[profile base]\n" + KEYS,
						"NoSuchProfile", List.of("bse", "base, lab"), "AWS_PROFILE"),
				Arguments.of("lab", "[profile lab]\nregion = us-east-1\n", "EmptyProfile", List.of("lab"),
						"aws configure --profile lab"),
				Arguments.of("lab", "[profile lab]\naws_access_key_id = AKIAHALF\n", "HalfAProfile",
						List.of("lab", "aws_secret_access_key"), "aws configure --profile lab"),
				Arguments.of("lab", "[profile lab]\naws_secret_access_key = HALF\n", "HalfAProfile",
						List.of("lab", "aws_access_key_id"), "aws configure --profile lab"),
				Arguments.of("sso", SSO, "SsoNotSignedIn", List.of("sso"), "aws sso login --profile sso"),
				Arguments.of("lab", "[profile lab]\n" + ROLE + "source_profile = sso\n" + SSO, "SsoNotSignedIn",
						List.of("sso"), "aws sso login --profile sso"),
				Arguments.of("lab", "[profile lab]\nlogin_session = arn:aws:iam::000000000000:user/ana\n",
						"LoginNotSignedIn", List.of("lab"), "aws login --profile lab"),
				Arguments.of("lab", "[profile lab]\ncredential_process = /no/such/command\n", "ProcessFailed",
						List.of("lab"), "credential_process"));
	}

	@ParameterizedTest
	@MethodSource("causes")
	void eachIsNamedWithWhatToType(String profile, String config, String code, List<String> names, String typed,
			CapturedOutput log) throws IOException {
		AwsSettings settings = write(config);
		if (!profile.isEmpty()) {
			settings.variable("AWS_PROFILE", profile);
		}
		isSaid(settings, code, (error) -> assertThat(error.names()).startsWith(names.toArray(String[]::new)), typed);
		assertThat(log).contains(typed).contains(code).doesNotContain("SECRET-OF-THE-FILE");
	}

	@Test
	void mfaIsNamedWithWhatWorks() throws IOException {
		iam.fail("AssumeRole", OperationFault.answering(403, "AccessDenied",
				"User: arn:aws:iam::000000000000:user/ana is not authorized to perform: sts:AssumeRole"));
		AwsSettings settings = write("[profile base]\n" + KEYS + "[profile lab]\nregion = us-east-1\n" + ROLE
				+ "source_profile = base\nmfa_serial = arn:aws:iam::000000000000:mfa/ana\n")
			.variable("AWS_PROFILE", "lab");
		isSaid(settings, "MfaRequired",
				(error) -> assertThat(error.detail()).contains("not authorized to perform: sts:AssumeRole"),
				"aws sts get-session-token");
	}

	@Test
	void aRoleThatStsRefusesIsNamedInItsWords() throws IOException {
		iam.fail("AssumeRole", OperationFault.answering(403, "AccessDenied", "with an explicit deny in an SCP"));
		AwsSettings settings = write(
				"[profile base]\n" + KEYS + "[profile lab]\nregion = us-east-1\n" + ROLE + "source_profile = base\n")
			.variable("AWS_PROFILE", "lab");
		isSaid(settings, "RoleRefused", (error) -> assertThat(error.names()).containsExactly("lab",
				"arn:aws:iam::000000000000:role/Participant"), "role_arn");
	}

	/** The AWS CLI names the files by a hash of the session. */
	@Test
	void aSignInThatEndedIsNotTakenForNone() throws IOException {
		Path logins = Files.createDirectories(this.home.resolve("logins"));
		String session = "arn:aws:iam::000000000000:user/ana";
		Files.writeString(logins.resolve(hash("SHA-256", session)), "{}");
		isSaid(write("[profile lab]\nlogin_session = " + session + "\n").variable("AWS_PROFILE", "lab")
			.with("aws.loginCacheDirectory", logins.toString()), "LoginEnded", (error) -> {
			}, "aws login --profile lab");
		Path sso = Files.createDirectories(this.home.resolve(".aws/sso/cache"));
		Files.writeString(sso.resolve(hash("SHA-1", "workshop")), "{}");
		isSaid(write(SSO).variable("AWS_PROFILE", "sso"), "SsoEnded", (error) -> {
		}, "aws sso login --profile sso");
	}

	@Test
	void aKeyWithoutItsSecretIsNamed() {
		isSaid(AwsSettings.none().variable("AWS_ACCESS_KEY_ID", "AKIAHALF"), "HalfAKey",
				(error) -> assertThat(error.names()).containsExactly("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"),
				"restart");
	}

	@Test
	void aFolderInThePlaceOfAFileIsNamed() throws IOException {
		AwsSettings settings = write("");
		Path credentials = Files.writeString(this.home.resolve("credentials"), "[default]\n" + KEYS);
		settings.with("aws.sharedCredentialsFile", credentials.toString());
		try (TestConsole console = TestConsole.onAws(settings.endpoint(iam.endpoint()))) {
			assertThat(console.account().target().problem()).isNull();
			Files.delete(credentials);
			Files.createDirectory(credentials);
			AccountError problem = console.account().target().problem();
			assertThat(problem).isNotNull();
			assertThat(problem.code()).isEqualTo("BrokenFile");
			assertThat(problem.names()).containsExactly(credentials.toString());
		}
	}

	@Test
	void aFileThatAppearsOrIsMendedIsFoundWithoutRestart() throws IOException {
		Path credentials = this.home.resolve("credentials");
		AwsSettings settings = AwsSettings.none()
			.with("aws.sharedCredentialsFile", credentials.toString())
			.with("aws.configFile", this.home.resolve("config").toString());
		try (TestConsole console = TestConsole.onAws(settings.endpoint(iam.endpoint()))) {
			assertThat(code(console)).isEqualTo("NoCredentials");
			Files.writeString(credentials, "[default]\naws_access_key_id = AKIAFILE\n");
			assertThat(code(console)).isEqualTo("HalfAProfile");
			Files.writeString(credentials, "[default\n");
			assertThat(code(console)).isEqualTo("BrokenFile");
			Files.writeString(credentials, "[default]\n" + KEYS);
			assertThat(console.account().target().problem()).isNull();
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			Files.delete(credentials);
			assertThat(code(console)).isEqualTo("NoCredentials");
		}
	}

	@Test
	void expiredKeysOfTheEnvironmentNeedARestartAndThoseOfAProfileDoNot() throws IOException {
		iam.fail("*", OperationFault.EXPIRED);
		try (TestConsole console = TestConsole.onAws(AwsSettings.credentials("AKIAEXPIRED").endpoint(iam.endpoint()))) {
			assertThat(advice(console)).contains("restart").doesNotContain("reload this page");
		}
		AwsSettings profile = write("[default]\n" + KEYS).endpoint(iam.endpoint());
		try (TestConsole console = TestConsole.onAws(profile)) {
			assertThat(advice(console)).contains("reload this page");
			iam.mend();
			Files.writeString(this.home.resolve(".aws/config"), "[default]\n" + KEYS + "region = us-east-1\n");
			assertThat(console.account().target().problem()).isNull();
		}
	}

	private AwsSettings write(String config) throws IOException {
		Path file = Files.writeString(this.home.resolve(".aws/config"), config);
		return AwsSettings.none().with("aws.configFile", file.toString()).variable("HOME", this.home.toString());
	}

	private static void isSaid(AwsSettings settings, String code, Consumer<AccountError> more, String typed) {
		try (TestConsole console = TestConsole.onAws(settings.endpoint(iam.endpoint()))) {
			AccountError problem = console.account().target().problem();
			assertThat(problem).isNotNull();
			assertThat(problem.code()).as(problem.toString()).isEqualTo(code);
			assertThat(problem.kind()).isEqualTo(Kind.NO_CREDENTIALS);
			assertThat(problem.toString()).doesNotContain("SECRET-OF-THE-FILE");
			more.accept(problem);
			for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
				assertThat(console.context().getMessage(problem, locale)).doesNotContain("{");
				assertThat(console.context().getMessage(problem.advice(), locale)).doesNotContain("{");
			}
			assertThat(console.context().getMessage(problem.advice(), Locale.ENGLISH)).contains(typed);
		}
	}

	private static String code(TestConsole console) {
		AccountError problem = console.account().target().problem();
		assertThat(problem).isNotNull();
		return problem.code();
	}

	private static String advice(TestConsole console) {
		AccountError problem = console.account().target().problem();
		assertThat(problem).isNotNull();
		return console.context().getMessage(problem.advice(), Locale.ENGLISH);
	}

	private static String hash(String digest, String session) {
		try {
			byte[] hash = MessageDigest.getInstance(digest).digest(session.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash) + ".json";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
