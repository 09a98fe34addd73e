package dev.workshoproles.account;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.SandboxProperties.FaultShares;
import dev.workshoproles.account.SandboxProperties.QuotaSettings;
import dev.workshoproles.account.aws.AwsClients;
import dev.workshoproles.account.aws.ClientLimits;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.RetryMeter;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.blueprint.WorkshopRegion;
import dev.workshoproles.seats.Seat.AssumedRole;

/**
 * An account for tests without a context, with all that must be closed after it.
 *
 * @param account the account
 * @param parallel its threads
 * @param clients closes the clients
 */
public record AccountUnderTest(Account account, ParallelCalls parallel, Runnable clients) implements AutoCloseable {

	private static final AwsCredentialsProvider TEST = StaticCredentialsProvider
		.create(AwsBasicCredentials.create("test", "test"));

	/** In memory, and neither slow nor failing. */
	private static final SandboxProperties PLAIN_SANDBOX = new SandboxProperties(false, Duration.ZERO, Duration.ZERO,
			new FaultShares(0, 0, 0), new QuotaSettings(1000, 1500, 1000, 10));

	/** As the target {@code aws} reaches it, at an endpoint of a test. */
	public static AccountUnderTest overHttp(URI endpoint, int concurrency) {
		return overHttp(endpoint, TEST, concurrency);
	}

	public static AccountUnderTest overHttp(URI endpoint, AwsCredentialsProvider credentials, int concurrency) {
		return aws(endpoint, UnaryOperator.identity(), concurrency,
				(metrics) -> AwsClients.create(concurrency, metrics, credentials, "us-east-1", ClientLimits.DEFAULT));
	}

	/** Another account, by a role that is assumed for a seat. */
	public static AccountUnderTest assuming(URI endpoint, AssumedRole role, String seat) {
		AwsClients clients = clients(endpoint,
				(metrics) -> AwsClients.create(4, metrics, TEST, "us-east-1", ClientLimits.DEFAULT));
		return create((calls) -> clients.assuming(role, seat), 4, clients::close);
	}

	/**
	 * As the target {@code aws} reaches it, but without a network: whoever answers lives
	 * in this process.
	 * @param between stands between the console and the SDK's clients
	 */
	public static AccountUnderTest through(SdkHttpClient http, UnaryOperator<IamClient> between, int concurrency) {
		return aws(URI.create("http://iam.invalid"), between, concurrency,
				(metrics) -> AwsClients.create(http, metrics, TEST, "us-east-1", ClientLimits.DEFAULT));
	}

	private static AccountUnderTest aws(URI endpoint, UnaryOperator<IamClient> between, int concurrency,
			Function<MetricPublisher, AwsClients> create) {
		AwsClients clients = clients(endpoint, create);
		return create((calls) -> {
			IamAccess access = clients.access(calls);
			return new IamAccess(between.apply(access.reads()), between.apply(access.writes()), access.identity(),
					access.description());
		}, concurrency, clients::close);
	}

	/** As the target {@code sandbox} has it. */
	public static AccountUnderTest inProcess(IamClient sandbox, int concurrency) {
		AccountConfiguration.SandboxConfiguration configuration = new AccountConfiguration.SandboxConfiguration();
		return create((calls) -> configuration.sandboxAccess(sandbox, PLAIN_SANDBOX, new WorkshopRegion("us-east-1")),
				concurrency, () -> {
				});
	}

	/** As the target {@code sandbox} has it, with other clients for reads and writes. */
	static AccountUnderTest inProcess(IamClient reads, IamClient writes, int concurrency) {
		IamAccess plain = new AccountConfiguration.SandboxConfiguration().sandboxAccess(reads, PLAIN_SANDBOX,
				new WorkshopRegion("us-east-1"));
		return create((calls) -> new IamAccess(reads, writes, plain.identity(), plain.description()), concurrency,
				() -> {
				});
	}

	/** An account in which whoever the test says is signed in. */
	public static AccountUnderTest inProcess(IamClient sandbox, int concurrency, Supplier<Caller> signedIn) {
		TargetDescription description = new TargetDescription(TargetMode.AWS, "us-east-1", null, false);
		return create((calls) -> new IamAccess(sandbox, sandbox, signedIn::get, description), concurrency, () -> {
		});
	}

	/** The policy simulator of an IAM in this process. */
	public static PolicySimulator simulator(IamClient iam, ParallelCalls parallel) {
		IamCalls calls = new IamCalls(new SimpleMeterRegistry(), ImpatientAccount.pace(50), () -> null);
		return new PolicySimulator(new IamReads(iam, calls, new LastSeen()), parallel);
	}

	private static AccountUnderTest create(Access access, int concurrency, Runnable close) {
		MeterRegistry meters = new SimpleMeterRegistry();
		IamCalls calls = new IamCalls(meters, ImpatientAccount.pace(50), () -> null);
		ParallelCalls parallel = new ParallelCalls(concurrency);
		Account account = new AccountConfiguration().account(parallel,
				new AccountAccess(access.through(calls), calls, new LastSeen()));
		return new AccountUnderTest(account, parallel, close);
	}

	/** The SDK reads its configuration while a client is built, and no later. */
	private static synchronized AwsClients clients(URI endpoint, Function<MetricPublisher, AwsClients> create) {
		Map<String, String> settings = Map.of("aws.endpointUrl", endpoint.toString(), "aws.region", "us-east-1");
		settings.forEach(System::setProperty);
		try {
			return create.apply(new RetryMeter(new SimpleMeterRegistry()));
		}
		finally {
			settings.keySet().forEach(System::clearProperty);
		}
	}

	@Override
	public void close() {
		this.parallel.close();
		this.clients.run();
	}

	private interface Access {

		IamAccess through(IamCalls calls);

	}

}
