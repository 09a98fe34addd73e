package dev.workshoproles.testsupport;

import java.net.URI;

import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * LocalStack's IAM and STS: one container for all tests of a run, started by the first
 * that asks. Use with {@link RequiresDocker}.
 */
public final class LocalStackIam {

	/** The last release that needs no account. */
	private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

	private LocalStackIam() {
	}

	/** The one address of all its services. */
	public static URI endpoint() {
		return Running.CONTAINER.getEndpoint();
	}

	/** The key that LocalStack maps to the account {@code 000000000000}. */
	public static String accessKeyId() {
		return Running.CONTAINER.getAccessKey();
	}

	/** Any secret would do. */
	public static String secretAccessKey() {
		return Running.CONTAINER.getSecretKey();
	}

	/** Its default Region. */
	public static String region() {
		return Running.CONTAINER.getRegion();
	}

	/** A plain SDK client, for what a test prepares and checks past the console. */
	public static IamClient client() {
		return Running.CLIENT;
	}

	/** Started when first used, and stopped with the JVM. */
	private static final class Running {

		static final LocalStackContainer CONTAINER = start();

		static final IamClient CLIENT = IamClient.builder()
			.endpointOverride(CONTAINER.getEndpoint())
			.region(Region.of(CONTAINER.getRegion()))
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(CONTAINER.getAccessKey(), CONTAINER.getSecretKey())))
			.build();

		@SuppressWarnings("resource") // Testcontainers stops it when the JVM ends.
		private static LocalStackContainer start() {
			LocalStackContainer container = new LocalStackContainer(IMAGE).withServices("iam", "sts");
			container.start();
			return container;
		}

	}

}
