package dev.workshoproles.account;

import java.net.URI;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The account as the target {@code aws} reaches it, at an endpoint of a test.
 */
public final class AccountOverHttp implements AutoCloseable {

	private final AwsClients clients;

	private final ParallelCalls parallel;

	private final Account account;

	public AccountOverHttp(URI endpoint, int concurrency) {
		this.clients = clients(endpoint, concurrency);
		this.parallel = new ParallelCalls(concurrency);
		IamCalls calls = new IamCalls(new SimpleMeterRegistry());
		this.account = new AccountConfiguration().account(this.clients.access(calls), calls, this.parallel);
	}

	/** The SDK reads its configuration while a client is built, and no later. */
	private static AwsClients clients(URI endpoint, int concurrency) {
		Map<String, String> settings = Map.of("aws.endpointUrl", endpoint.toString(), "aws.region", "us-east-1");
		settings.forEach(System::setProperty);
		try {
			return AwsClients.create(concurrency,
					StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
		}
		finally {
			settings.keySet().forEach(System::clearProperty);
		}
	}

	public Account account() {
		return this.account;
	}

	public ParallelCalls parallel() {
		return this.parallel;
	}

	@Override
	public void close() {
		this.clients.close();
		this.parallel.close();
	}

}
