package dev.workshoproles.target;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.testsupport.Authority;
import dev.workshoproles.testsupport.ConsoleProcess;
import dev.workshoproles.testsupport.ForwardProxy;
import dev.workshoproles.testsupport.iam.IamServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that has nothing but environment variables, as in a container. */
class EnvironmentIntegrationTests {

	private static final String KEYS = """
			[profile %s]
			aws_access_key_id = AKIALAB
			aws_secret_access_key = secret
			""";

	private static final String ROLE = """
			[profile lab]
			role_arn = arn:aws:iam::000000000000:role/Participant
			source_profile = base
			""";

	@TempDir
	private Path folder;

	@Test
	void proxyCertificatesRegionAndKeys() throws IOException, InterruptedException {
		Authority authority = new Authority(this.folder);
		Map<String, String> variables = Map.of("AWS_CA_BUNDLE", authority.certificate().toString(), "AWS_REGION", "",
				"AWS_DEFAULT_REGION", "us-gov-west-1", "AWS_CONFIG_FILE", this.folder.resolve("config").toString(),
				"HTTP_PROXY", "http://127.0.0.1:1");
		try (IamServer iam = new IamServer(authority.server());
				ForwardProxy proxy = new ForwardProxy(iam.endpoint().getPort()).onlyFor("ana:secret")) {
			try (ConsoleProcess console = new ConsoleProcess(URI.create("https://" + Authority.HOST), this.folder,
					behind("http://ana:secret@" + proxy.address(), variables))) {
				assertThat(target(console)).contains("user/participant", "us-gov-west-1").doesNotContain("secret");
				assertThat(proxy.requests()).isNotEmpty().allMatch((line) -> line.startsWith("CONNECT "));
			}
		}
		assertThat(Files.readString(this.folder.resolve("output.log"))).doesNotContain("ana:secret");
	}

	/**
	 * The SDK creates a client of its own to assume the profile's role, which must know
	 * proxy and certificates too.
	 */
	@Test
	void aProfileIsMissingAndComesAndItsRoleIsAssumed() throws IOException, InterruptedException {
		Authority authority = new Authority(this.folder);
		Path config = this.folder.resolve("config");
		try (IamServer iam = new IamServer(authority.server());
				ForwardProxy proxy = new ForwardProxy(iam.endpoint().getPort())) {
			iam.addAssumableRole("Participant");
			Map<String, String> variables = Map.of("AWS_CA_BUNDLE", authority.certificate().toString(), "AWS_PROFILE",
					"lab", "AWS_CONFIG_FILE", config.toString(), "AWS_ACCESS_KEY_ID", "", "AWS_SECRET_ACCESS_KEY", "",
					"AWS_EC2_METADATA_DISABLED", "true", "AWS_SHARED_CREDENTIALS_FILE",
					this.folder.resolve("credentials").toString());
			try (ConsoleProcess console = new ConsoleProcess(URI.create("https://" + Authority.HOST), this.folder,
					behind("http://" + proxy.address(), variables))) {
				assertThat(target(console)).contains("NoProfiles", "aws configure --profile lab");
				Files.writeString(config, KEYS.formatted("lab"));
				assertThat(target(console)).contains("user/participant");
				Files.writeString(config, KEYS.formatted("base") + ROLE);
				assertThat(target(console)).contains("assumed-role/Participant/");
				assertThat(iam.requests()).contains("AssumeRole");
			}
		}
		assertThat(Files.readString(this.folder.resolve("output.log"))).contains("aws configure --profile lab");
	}

	/** With this proxy, whatever the machine has. */
	private static Map<String, String> behind(String proxy, Map<String, String> variables) {
		Map<String, String> all = new HashMap<>(variables);
		all.putAll(Map.of("NO_PROXY", "", "no_proxy", "", "https_proxy", "", "HTTPS_PROXY", proxy));
		return all;
	}

	private static String target(ConsoleProcess console) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(console.address() + "/api/v1/target"))
			.header("Authorization", "Bearer " + ConsoleProcess.TOKEN)
			.header("Accept-Language", "en")
			.build();
		return HttpClient.newBuilder()
			.proxy(HttpClient.Builder.NO_PROXY)
			.build()
			.send(request, BodyHandlers.ofString())
			.body();
	}

}
