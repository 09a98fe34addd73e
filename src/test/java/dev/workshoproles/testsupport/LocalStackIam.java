package dev.workshoproles.testsupport;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * LocalStack's IAM and STS: one container for all tests of a run, started by the first
 * that asks. Use with {@link RequiresDocker}.
 * <p>
 * LocalStack takes an access key of twelve digits for the account's id. So each test that
 * wants an empty account gets one of its own, and nothing has to be cleared away.
 */
public final class LocalStackIam {

	/** Where the SDK sends IAM calls of the partition {@code aws} anyway. */
	public static final String REGION = "us-east-1";

	/** The last release that needs no account. */
	private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

	private static final AtomicLong ACCOUNTS = new AtomicLong(111_122_220_000L);

	private LocalStackIam() {
	}

	/** The one address of both services. */
	public static URI endpoint() {
		return Running.CONTAINER.getEndpoint();
	}

	/** The id of an account that holds nothing yet. */
	public static String newAccount() {
		return String.valueOf(ACCOUNTS.incrementAndGet());
	}

	/** Credentials for an account, for whatever speaks to {@link #endpoint()}. */
	public static AwsCredentialsProvider credentials(String accountId) {
		return StaticCredentialsProvider.create(AwsBasicCredentials.create(accountId, "any-secret-will-do"));
	}

	/**
	 * A plain SDK client, for what a test prepares and checks past the console.
	 * @param accountId from {@link #newAccount()}
	 */
	public static IamClient client(String accountId) {
		return of(IamClient.builder(), endpoint(), accountId).build();
	}

	/**
	 * Waits for an answer where the console would give up and the SDK repeat the call, so
	 * that a creation is made once however busy the machine is.
	 */
	private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B of(B builder, URI endpoint,
			String accountId) {
		return builder.endpointOverride(endpoint)
			.region(Region.of(REGION))
			.credentialsProvider(credentials(accountId))
			.httpClientBuilder(Apache5HttpClient.builder().socketTimeout(Duration.ofMinutes(5)));
	}

	/** Started when first used, and stopped with the JVM. */
	private static final class Running {

		static final LocalStackContainer CONTAINER = start();

		@SuppressWarnings("resource") // Testcontainers stops it when the JVM ends.
		private static LocalStackContainer start() {
			LocalStackContainer container = new LocalStackWithSts(IMAGE);
			container.start();
			loadServices(container.getEndpoint());
			return container;
		}

		/** LocalStack loads a service when it is first called, which takes a while. */
		private static void loadServices(URI endpoint) {
			try (StsClient sts = of(StsClient.builder(), endpoint, newAccount()).build();
					IamClient iam = of(IamClient.builder(), endpoint, newAccount()).build()) {
				sts.getCallerIdentity();
				iam.listRoles();
			}
		}

	}

}
