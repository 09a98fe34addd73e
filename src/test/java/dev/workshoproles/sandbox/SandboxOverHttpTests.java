package dev.workshoproles.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The sandbox as clients with their endpoint set to it see it. */
@RunningConsole
class SandboxOverHttpTests {

	private static final String TRUST = """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "000000000000"},
			 "Action": "sts:AssumeRole"}]}""";

	private static final String SEND = """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage",
			 "Resource": "arn:aws:sqs:*:*:a+b é"}]}""";

	private static final String LIST_ROLES = "Action=ListRoles&Version=2010-05-08";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded; charset=utf-8";

	private static final String SIGNED = "Authorization: AWS4-HMAC-SHA256 "
			+ "Credential=AKIAANY/20300101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0";

	@LocalServerPort
	private int port;

	private SdkHttpClient http;

	private IamClient iam;

	@BeforeEach
	void open() {
		this.http = Apache5HttpClient.create();
		this.iam = IamClient.builder()
			.httpClient(this.http)
			.endpointOverride(endpoint())
			.region(Region.AWS_GLOBAL)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAANY", "secret")))
			.build();
	}

	@AfterEach
	void close() {
		this.iam.close();
		this.http.close();
	}

	@Test
	void anSdkMakesReadsPagesAndDeletes() {
		String longest = "Sdk-".concat("r".repeat(60));
		this.iam.createRole((role) -> role.roleName(longest)
			.assumeRolePolicyDocument(TRUST)
			.description("ä <b> & \"c\"")
			.tags(Stream.of("one", "two").map((key) -> Tag.builder().key(key).value("").build()).toList()));
		this.iam.createRole((role) -> role.roleName("Sdk-2").assumeRolePolicyDocument(TRUST));
		Policy policy = this.iam.createPolicy((create) -> create.policyName("Sdk").policyDocument(SEND)).policy();
		this.iam.attachRolePolicy((attach) -> attach.roleName("Sdk-2").policyArn(policy.arn()));
		assertThat(this.iam.getRole((role) -> role.roleName(longest)).role()).satisfies((role) -> {
			assertThat(role.description()).isEqualTo("ä <b> & \"c\"");
			assertThat(role.tags()).extracting(Tag::key).containsExactly("one", "two");
			assertThat(PolicyEncoding.decode(role.assumeRolePolicyDocument())).isEqualTo(TRUST);
		});
		assertThat(PolicyEncoding.decode(this.iam.getPolicyVersion((get) -> get.policyArn(policy.arn()).versionId("v1"))
			.policyVersion()
			.document())).isEqualTo(SEND);
		assertThat(this.iam.listRolesPaginator((list) -> list.maxItems(1)).roles())
			.extracting((role) -> role.roleName())
			.contains(longest, "Sdk-2");
		assertThat(this.iam.waiter().waitUntilRoleExists((role) -> role.roleName("Sdk-2")).matched().response())
			.isPresent();
		assertThat(this.iam.listPolicies((list) -> list.scope(PolicyScopeType.LOCAL)).policies())
			.extracting(Policy::attachmentCount)
			.contains(1);
		this.iam.detachRolePolicy((detach) -> detach.roleName("Sdk-2").policyArn(policy.arn()));
		this.iam.deletePolicy((delete) -> delete.policyArn(policy.arn()));
		this.iam.deleteRole((role) -> role.roleName(longest));
		this.iam.deleteRole((role) -> role.roleName("Sdk-2"));
	}

	@Test
	void anSdkIsRefusedWithItsOwnExceptions() {
		NoSuchEntityException missing = catchThrowableOfType(NoSuchEntityException.class,
				() -> this.iam.getRole((role) -> role.roleName("Nobody")));
		assertThat(missing.awsErrorDetails().errorMessage()).isEqualTo("The role with name Nobody cannot be found.");
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.requestId()).hasSize(36);
		IamException groups = catchThrowableOfType(IamException.class, () -> this.iam.listGroups());
		assertThat(groups.statusCode()).isEqualTo(501);
		assertThat(groups.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
		assertThat(groups.awsErrorDetails().errorMessage()).contains("ListGroups");
	}

	@Test
	void aRoleIsAssumed() {
		this.iam.createRole((role) -> role.roleName("Assumed").assumeRolePolicyDocument(TRUST));
		try (StsClient sts = sts(AwsBasicCredentials.create("AKIAANY", "secret"))) {
			assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::000000000000:user/participant");
			Credentials given = sts
				.assumeRole((assume) -> assume.roleSessionName("lan").roleArn("arn:aws:iam::000000000000:role/Assumed"))
				.credentials();
			try (StsClient assumed = sts(
					AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken()))) {
				assertThat(assumed.getCallerIdentity().arn())
					.isEqualTo("arn:aws:sts::000000000000:assumed-role/Assumed/lan");
			}
		}
		this.iam.deleteRole((role) -> role.roleName("Assumed"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sandbox?", "/sandbox/?" })
	void takesACallInTheAddressToo(String path) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET " + path + LIST_ROLES);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith("text/xml");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.body()).contains("<ListRolesResult>", answer.header("x-amzn-RequestId"));
	}

	/** As the AWS SDK for Java sends it. */
	@Test
	void takesASignedCallWithoutThePath() throws IOException {
		assertThat(RawHttp.sendBody(this.port, "POST /", LIST_ROLES, FORM, SIGNED).body())
			.contains("<ListRolesResult>");
		assertThat(RawHttp.sendBody(this.port, "POST /", LIST_ROLES, FORM, SIGNED, "Origin: https://evil.example")
			.status()).isEqualTo(403);
		assertThat(RawHttp.sendBody(this.port, "POST /", LIST_ROLES, FORM).status()).isEqualTo(403);
		assertThat(RawHttp.sendBody(this.port, "POST /", LIST_ROLES, FORM, "Authorization: Bearer x").status())
			.isEqualTo(403);
		assertThat(RawHttp.send(this.port, "GET /?" + LIST_ROLES, SIGNED).header("Content-Type"))
			.startsWith("text/html");
	}

	@Test
	void takesAForm() throws IOException {
		assertThat(RawHttp.sendBody(this.port, "POST /sandbox", LIST_ROLES, FORM).body()).contains("<ListRolesResult>");
		assertThat(RawHttp.sendBody(this.port, "POST /sandbox/", LIST_ROLES, FORM).status()).isEqualTo(200);
		assertThat(RawHttp.send(this.port, "GET /sandbox").body()).contains("<Code>MissingAction</Code>");
		assertThat(RawHttp.send(this.port, "DELETE /sandbox").status()).isEqualTo(405);
		assertThat(RawHttp.send(this.port, "GET /sandbox/roles").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "Origin: https://evil.example, ''", "Origin: null, ''", "Origin: http://localhost:1, ''",
			"Sec-Fetch-Site: cross-site, ''", "Sec-Fetch-Site: same-site, ''",
			"Sec-Fetch-Site: cross-site, 'Origin: https://evil.example'" })
	void noOtherSiteReachesIt(String header, String other) throws IOException {
		for (String type : new String[] { FORM, "Content-Type: text/plain" }) {
			Answer form = RawHttp.sendBody(this.port, "POST /sandbox", create("Evil"), type, header,
					other.isEmpty() ? "X-None: x" : other);
			assertThat(form.status()).isEqualTo(403);
		}
		assertThat(RawHttp.send(this.port, "GET /sandbox?" + create("Evil"), header).status()).isEqualTo(403);
		assertThat(RawHttp.send(this.port, "GET /sandbox/?" + create("Evil"), header).status()).isEqualTo(403);
		assertThat(RawHttp.send(this.port, "GET /sandbox?" + LIST_ROLES).body()).doesNotContain("Evil");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: evil.example", "Host: localhost.evil.example:8080", "X-None: x" })
	void noOtherNameReachesIt(String host) throws IOException {
		Answer answer = RawHttp.sendBodyWithoutHost(this.port, "POST /sandbox", create("Evil"), FORM, host);
		assertThat(answer.status()).isIn(400, 403);
		assertThat(RawHttp.send(this.port, "GET /sandbox?" + LIST_ROLES).body()).doesNotContain("Evil");
	}

	/** A client of AWS could not read anything else. */
	@Test
	void whoSignsIsRefusedInXml() throws IOException {
		Answer name = RawHttp.sendBodyWithoutHost(this.port, "POST /sandbox", LIST_ROLES, FORM, SIGNED,
				"Host: evil.example");
		assertThat(name.body()).contains("<Code>HostNotAllowed</Code>", "evil.example");
		assertThat(name.header("Content-Type")).startsWith("text/xml");
		Answer origin = RawHttp.sendBody(this.port, "POST /sandbox", LIST_ROLES, FORM, SIGNED,
				"Origin: https://evil.example");
		assertThat(origin.body()).contains("<Code>ForeignOrigin</Code>", "https://evil.example");
	}

	@Test
	void aBodyIsBounded() throws IOException, InterruptedException {
		String most = LIST_ROLES + "&x=";
		String large = most + "x".repeat(SandboxController.MAX_BYTES - most.length());
		assertThat(RawHttp.sendBody(this.port, "POST /sandbox", large, FORM).status()).isEqualTo(200);
		Answer answer = RawHttp.sendBody(this.port, "POST /sandbox", large + "x", FORM);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("<Code>RequestEntityTooLarge</Code>", "131072");
		byte[] chunked = (large + "x").getBytes(StandardCharsets.UTF_8);
		HttpRequest withoutLength = HttpRequest.newBuilder(endpoint())
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(chunked)))
			.build();
		assertThat(HttpClient.newHttpClient().send(withoutLength, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
	}

	@Test
	void anythingElseInABodyIsAnswered() throws IOException {
		for (String body : new String[] { "{\"Action\": \"ListRoles\"}", "&&&", "=", "Action", "\0\1" }) {
			assertThat(RawHttp.sendBody(this.port, "POST /sandbox", body, "Content-Type: application/json").status())
				.isEqualTo(400);
		}
		String parts = "--x\r\nContent-Disposition: form-data; name=\"Action\"\r\n\r\nListRoles\r\n--x--\r\n";
		assertThat(RawHttp.sendBody(this.port, "POST /sandbox", parts, "Content-Type: multipart/form-data; boundary=x")
			.status()).isEqualTo(400);
		assertThat(RawHttp.sendBody(this.port, "POST /sandbox", create("<script>"), FORM).body())
			.contains("<Code>ValidationError</Code>")
			.doesNotContain("<script>");
	}

	private static String create(String role) {
		return "Action=CreateRole&Version=2010-05-08&RoleName=" + encoded(role) + "&AssumeRolePolicyDocument="
				+ encoded(TRUST);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private StsClient sts(AwsCredentials credentials) {
		return StsClient.builder()
			.httpClient(this.http)
			.endpointOverride(endpoint())
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(credentials))
			.build();
	}

	private URI endpoint() {
		return URI.create("http://localhost:" + this.port + "/sandbox");
	}

}
