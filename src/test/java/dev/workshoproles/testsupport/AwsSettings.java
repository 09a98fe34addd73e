package dev.workshoproles.testsupport;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/**
 * What the AWS SDK's default chain finds, as system properties: nothing of the machine's
 * own profiles. To be closed, so that other tests do not find it.
 */
public final class AwsSettings implements AutoCloseable {

	private final Map<String, String> before = new HashMap<>();

	/** Those of the machine that lead elsewhere. */
	private static final List<String> VARIABLES = List.of("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY",
			"no_proxy", "NO_PROXY", "AWS_CA_BUNDLE", "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION");

	private AwsSettings() {
	}

	/** No credentials, no Region, no endpoint. */
	public static AwsSettings none() {
		return new AwsSettings().with("aws.disableEc2Metadata", "true")
			.with("aws.configFile", "target/no-such-file")
			.with("aws.sharedCredentialsFile", "target/no-such-file")
			.withoutRegion()
			.without(VARIABLES);
	}

	/** Credentials and a Region, no endpoint. */
	public static AwsSettings credentials(String accessKeyId) {
		return none().with("aws.accessKeyId", accessKeyId)
			.with("aws.secretAccessKey", "secret")
			.with("aws.region", "us-east-1");
	}

	/** One endpoint for all services. */
	public AwsSettings endpoint(URI endpoint) {
		return with("aws.endpointUrl", endpoint.toString());
	}

	/**
	 * Sets an environment variable for what asks the SDK for it, until this is closed.
	 */
	public AwsSettings variable(String name, String value) {
		SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, value);
		return this;
	}

	/** One that the console takes from a variable goes again with it. */
	private AwsSettings withoutRegion() {
		this.before.putIfAbsent("aws.region", "");
		return this;
	}

	private AwsSettings without(List<String> variables) {
		variables.forEach((name) -> SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, null));
		return this;
	}

	/** Sets a system property until this is closed. */
	public AwsSettings with(String property, String value) {
		String previous = System.setProperty(property, value);
		this.before.putIfAbsent(property, (previous != null) ? previous : "");
		return this;
	}

	@Override
	public void close() {
		SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
		this.before.forEach((property, value) -> {
			if (value.isEmpty()) {
				System.clearProperty(property);
			}
			else {
				System.setProperty(property, value);
			}
		});
	}

}
