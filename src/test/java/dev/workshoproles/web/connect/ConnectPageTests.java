package dev.workshoproles.web.connect;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.workshoproles.access.GuardedConsole;
import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.account.Account;
import dev.workshoproles.account.Connection;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;

/** A console that starts without any credentials and is given some by its page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "console.target=aws", "console.token=" + GuardedConsole.TOKEN,
				"console.allowed-hosts=localhost,127.0.0.1,[::1],lab.example", "logging.level.dev.workshoproles=DEBUG",
				"logging.level.org.springframework.web=DEBUG", "logging.level.org.springframework.security=DEBUG" })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class ConnectPageTests {

	private static final String SIGNED_IN = "Authorization: Bearer " + GuardedConsole.TOKEN;

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern OFFER = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");

	private static final String ID = "ASIAIOSFODNN7EXAMPLE";

	private static final String SECRET = "wJalrXUtnFEMI-K7MDENG.bPxRfiCY.SECRET-OF-THE-TEST";

	private static final String TOKEN = "IQoJb3JpZ2luX2Vj.TOKEN-OF-THE-TEST";

	private static final String PASTE = paste(ID);

	private static final String ARN = "arn:aws:sts::" + SandboxIam.ACCOUNT_ID + ":assumed-role/Participant/ana";

	private static IamServer iam;

	private static AwsSettings settings;

	@TempDir
	private static Path home;

	@LocalServerPort
	private int port;

	@Autowired
	private Connection connection;

	@Autowired
	private Account account;

	@Autowired
	private RunService runs;

	@Autowired
	private RunHistory history;

	@Autowired
	private JdbcClient database;

	@DynamicPropertySource
	static void startIam(DynamicPropertyRegistry registry) throws IOException {
		iam = new IamServer();
		Path config = Files.writeString(home.resolve("config"), """
				[profile lab]
				aws_access_key_id = AKIAOFTHEPROFILE0000
				aws_secret_access_key = secret
				[profile sso]
				sso_start_url = https://lab.example/start
				sso_region = us-east-1
				sso_account_id = 123456789012
				sso_role_name = Admin
				""");
		settings = AwsSettings.none().with("aws.configFile", config.toString()).endpoint(iam.endpoint());
	}

	@AfterAll
	static void stopIam() {
		settings.close();
		iam.close();
	}

	@BeforeEach
	void startOver() {
		this.connection.forget();
		iam.reset();
		iam.know(ID, ARN);
	}

	@Test
	void noSandboxIsThereOnAws() throws IOException {
		assertThat(get("/sandbox?Action=ListRoles&Version=2010-05-08").status()).isEqualTo(404);
	}

	@Test
	void leadsFromTheRolesToWhatWasLookedForAndWhatWorks() throws IOException {
		assertThat(get("/").body()).containsPattern("class=\"primary\" href=\"/connect\"");
		assertThat(get("/check").body()).contains("href=\"/connect\"");
		String page = get("/connect").body();
		assertThat(page).contains("No profile is selected, and none is named default", "AWS_ACCESS_KEY_ID",
				home.resolve("config").toString(), "AWS_WEB_IDENTITY_TOKEN_FILE",
				"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_EC2_METADATA_DISABLED=true",
				"aws sso login --profile sso");
		assertThat(iam.requests()).isEmpty();
		assertThat(RawHttp.send(this.port, "GET /connect", SIGNED_IN, "Accept-Language: vi").body())
			.contains("Kết nối với AWS", "Biến môi trường");
	}

	@Test
	void showsWhoseTheyAreBeforeTheyAreUsed() throws IOException {
		Answer pasted = post("/connect", "credentials", PASTE);
		assertThat(pasted.header("Location")).isEqualTo("/connect#offer");
		assertThat(pasted.header("Cache-Control")).contains("no-store");
		assertThat(iam.requests()).as("before").containsOnly("GetCallerIdentity");
		assertThat(this.account.target().caller()).isNull();
		Answer page = get("/connect");
		assertThat(page.body())
			.contains("These are of account " + SandboxIam.ACCOUNT_ID, "assumed-role/", "Participant/ana")
			.doesNotContain(ID);
		assertThat(page.header("Cache-Control")).contains("no-store");
		assertThat(post("/connect/use", "offer", offer(page)).header("Location")).isEqualTo("/");
		assertThat(this.account.caller().arn()).isEqualTo(ARN);
		assertThat(get("/").body()).contains("Create workshop roles", SandboxIam.ACCOUNT_ID);
		assertThat(apply().state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(iam.count("CreateRole")).isEqualTo(3);
		assertThat(iam.signers()).containsOnly(ID);
	}

	@Test
	void keepsTheSecretsToItself(CapturedOutput output) throws IOException {
		String until = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
		post("/connect", "credentials", PASTE + "export AWS_CREDENTIAL_EXPIRATION=" + until);
		post("/connect/use", "offer", offer(get("/connect")));
		assertThat(apply().state()).isEqualTo(RunState.SUCCEEDED);
		for (String path : List.of("/", "/check", "/runs", "/permissions", "/resources", "/workshop", "/connect",
				"/api/v1/target", "/api/v1/runs", "/actuator/prometheus", "/actuator/info", "/actuator/health")) {
			Answer answer = get(path);
			assertThat(answer.status()).as(path).isEqualTo(200);
			assertThat(answer.head() + answer.body()).as(path).doesNotContain(SECRET, TOKEN);
		}
		assertThat(get("/").body()).contains("data-until=\"" + until + "\"", "min left");
		assertThat(stored()).contains("CreateRole").doesNotContain(SECRET, TOKEN);
		assertThat(output.getAll()).contains("Uses pasted credentials of " + ARN)
			.contains("POST \"/connect\"")
			.doesNotContain(SECRET, TOKEN);
	}

	@Test
	void forgetsThemOnDemand() throws IOException {
		use(PASTE);
		assertThat(get("/").body()).contains("pasted, expiry unknown");
		assertThat(post("/connect/forget", "", "").header("Location")).isEqualTo("/connect");
		assertThat(this.account.target().problem().code()).isEqualTo("NoDefaultProfile");
		assertThat(get("/connect").body()).doesNotContain(SandboxIam.ACCOUNT_ID);
	}

	@Test
	void usesOnlyWhatWasShown() throws IOException {
		post("/connect", "credentials", PASTE);
		String first = offer(get("/connect"));
		post("/connect", "credentials", paste("ASIAOFSOMEBODYELSE00"));
		assertThat(post("/connect/use", "offer", first).header("Location")).isEqualTo("/connect?gone");
		assertThat(get("/connect?gone").body()).contains("no longer wait here");
		String second = offer(get("/connect"));
		post("/connect/discard", "offer", second);
		assertThat(post("/connect/use", "offer", second).header("Location")).isEqualTo("/connect?gone");
		assertThat(this.account.target().caller()).isNull();
	}

	@Test
	void doesNotRepeatABadPaste(CapturedOutput output) throws IOException {
		Answer answer = post("/connect", "credentials", PASTE.replace("export AWS_SESSION_TOKEN=", "my own "));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("Something is missing: AWS_SESSION_TOKEN").doesNotContain(SECRET, TOKEN, ID);
		answer = post("/connect", "credentials", PASTE.replace("ASIA", "AKIA"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("takes only temporary credentials").doesNotContain(SECRET, TOKEN);
		answer = post("/connect", "credentials", "a".repeat(20_000) + SECRET);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("longer than any credentials").doesNotContain(SECRET);
		answer = post("/connect", "credentials", PASTE + "a".repeat(70_000));
		assertThat(answer.status()).isIn(400, 403, 413);
		assertThat(answer.body()).doesNotContain(SECRET);
		assertThat(iam.requests()).isEmpty();
		assertThat(output.getAll()).doesNotContain(SECRET, TOKEN);
	}

	@Test
	void doesNotRepeatARefusalThatQuotesThem(CapturedOutput output) throws IOException {
		iam.fail("GetCallerIdentity",
				OperationFault.answering(403, "InvalidClientTokenId", "No such token " + TOKEN + " by " + SECRET));
		Answer answer = post("/connect", "credentials", PASTE);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("AWS does not know the access key", "These credentials were pasted")
			.doesNotContain(SECRET, TOKEN);
		assertThat(output.getAll()).doesNotContain(SECRET, TOKEN);
		assertThat(this.connection.offer()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lab.example", "lab.example:8080" })
	void takesNothingThatCouldBeReadOnItsWay(String host) throws IOException {
		Answer page = RawHttp.sendWithoutHost(this.port, "GET /connect", "Host: " + host, SIGNED_IN);
		assertThat(page.body()).contains("not sent over TLS").doesNotContain("<textarea");
		String body = "_csrf=" + encoded(csrf(page)) + "&credentials=" + encoded(PASTE);
		Answer answer = sendTo(host, body, page);
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body()).contains("not sent over TLS").doesNotContain(SECRET, TOKEN);
		assertThat(iam.requests()).isEmpty();
	}

	@Test
	void takesNothingFromWhomItDoesNotKnow() throws IOException {
		Answer page = get("/connect");
		String body = "credentials=" + encoded(PASTE);
		assertThat(RawHttp.sendBody(this.port, "POST /connect", body, FORM, SIGNED_IN, page.cookies()).status())
			.as("without CSRF token")
			.isEqualTo(403);
		Answer answer = RawHttp.sendBody(this.port, "POST /connect", body + "&_csrf=" + encoded(csrf(page)), FORM,
				page.cookies());
		assertThat(answer.header("Location")).as("signed out").startsWith("/sign-in");
		assertThat(RawHttp.send(this.port, "GET /connect").header("Location")).startsWith("/sign-in");
		assertThat(iam.requests()).isEmpty();
	}

	@Test
	void keepsTheFieldOutOfWhatABrowserRemembers() throws IOException {
		assertThat(get("/connect").body())
			.containsPattern("(?s)<textarea[^>]*autocomplete=\"off\"[^>]*spellcheck=\"false\"[^>]*></textarea>");
	}

	@Test
	void aRunEndsWhenOthersAreUsed() {
		this.connection.accept(this.connection.paste(PASTE).id());
		String other = "ASIAOFSOMEBODYELSE00";
		iam.know(other, "arn:aws:sts::210987654321:assumed-role/Participant/ben");
		iam.fail("CreateRole",
				OperationFault.after(() -> this.connection.accept(this.connection.paste(paste(other)).id())));
		Run run = apply();
		assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
		assertThat(run.toString()).contains("CallerChanged");
		assertThat(iam.signers()).contains(other);
		assertThat(iam.count("AttachRolePolicy")).isZero();
	}

	@Test
	void saysThatTheyHaveEnded() throws IOException {
		use(PASTE);
		iam.fail("*", OperationFault.EXPIRED);
		assertThat(get("/").body()).contains("Your AWS session has expired", "These credentials were pasted",
				"href=\"/connect\"");
		assertThat(get("/connect").body()).contains("Your AWS session has expired")
			.doesNotContain("The console works in account");
	}

	@Test
	void takesAProfileInTwoStepsToo() throws IOException {
		iam.know("AKIAOFTHEPROFILE0000", "arn:aws:iam::123456789012:user/lan");
		assertThat(post("/connect/profile", "profile", "lab").header("Location")).isEqualTo("/connect#offer");
		assertThat(this.account.target().caller()).isNull();
		Answer page = get("/connect");
		assertThat(page.body()).contains("These are of account 123456789012", "From the profile lab");
		post("/connect/use", "offer", offer(page));
		assertThat(this.account.caller().arn()).isEqualTo("arn:aws:iam::123456789012:user/lan");
		assertThat(get("/connect").body()).contains("No longer use the profile lab");
		post("/connect/forget", "", "");
		assertThat(this.account.target().problem().kind()).isEqualTo(Kind.NO_CREDENTIALS);
	}

	@Test
	void saysWhyAProfileDoesNotWork() throws IOException {
		Answer answer = post("/connect/profile", "profile", "sso");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("aws sso login --profile sso");
		assertThat(post("/connect/profile", "profile", "none").status()).isEqualTo(404);
	}

	private Run apply() {
		Run run = this.runs.start(RunRequest.of(new PlanRequest(Action.APPLY, List.of(), false, false)), null);
		return this.history.await(run.id(), Duration.ofMinutes(1)).orElseThrow();
	}

	private void use(String text) throws IOException {
		post("/connect", "credentials", text);
		post("/connect/use", "offer", offer(get("/connect")));
	}

	/** All that is in the database. */
	private String stored() {
		return this.database.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
			.query(String.class)
			.list()
			.stream()
			.flatMap((table) -> this.database.sql("select * from \"" + table + "\"").query().listOfRows().stream())
			.map(Map::toString)
			.collect(Collectors.joining("\n"));
	}

	private Answer get(String path) throws IOException {
		return RawHttp.send(this.port, "GET " + path, SIGNED_IN);
	}

	private Answer post(String path, String field, String value) throws IOException {
		Answer page = get("/connect");
		String body = "_csrf=" + encoded(csrf(page)) + (field.isEmpty() ? "" : "&" + field + "=" + encoded(value));
		return RawHttp.sendBody(this.port, "POST " + path, body, FORM, SIGNED_IN, page.cookies());
	}

	private Answer sendTo(String host, String body, Answer page) throws IOException {
		return RawHttp.sendBodyWithoutHost(this.port, "POST /connect", body, "Host: " + host, FORM, SIGNED_IN,
				page.cookies());
	}

	private static String paste(String id) {
		return """
				export AWS_ACCESS_KEY_ID=%s
				export AWS_SECRET_ACCESS_KEY=%s
				export AWS_SESSION_TOKEN=%s
				""".formatted(id, SECRET, TOKEN);
	}

	private static String csrf(Answer page) {
		return first(CSRF, page);
	}

	private static String offer(Answer page) {
		return first(OFFER, page);
	}

	private static String first(Pattern pattern, Answer page) {
		Matcher field = pattern.matcher(page.body());
		assertThat(field.find()).as(page.body()).isTrue();
		return field.group(1);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
