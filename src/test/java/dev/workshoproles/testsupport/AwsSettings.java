package dev.workshoproles.testsupport;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What the AWS SDK's default chain finds, as system properties: nothing of the machine's
 * own profiles. To be closed, so that other tests do not find it.
 */
public final class AwsSettings implements AutoCloseable {

	private final Map<String, String> before = new HashMap<>();

	private AwsSettings() {
	}

	/** No credentials, no Region, no endpoint. */
	public static AwsSettings none() {
		return new AwsSettings().with("aws.disableEc2Metadata", "true")
			.with("aws.configFile", "target/no-such-file")
			.with("aws.sharedCredentialsFile", "target/no-such-file");
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

	/** Sets a system property until this is closed. */
	public AwsSettings with(String property, String value) {
		String previous = System.setProperty(property, value);
		this.before.putIfAbsent(property, (previous != null) ? previous : "");
		return this;
	}

	@Override
	public void close() {
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
