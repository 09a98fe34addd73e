package dev.workshoproles.account.aws;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ResponseCheck;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.Signing;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.seats.Seat.AssumedRole;

/**
 * The SDK's clients for IAM and STS, with credentials, Region and endpoint as the SDK
 * finds them by default. Reads are attempted three times; writes once, since the SDK
 * would repeat a CreatePolicyVersion whose response was lost.
 */
public record AwsClients(SdkHttpClient http, AwsCredentialsProvider credentials, IamClient reads, IamClient writes,
		StsClient sts, Region region, boolean regionFromWorkshop) implements AutoCloseable {

	public static AwsClients create(int concurrency, MetricPublisher metrics, AwsCredentialsProvider credentials,
			String workshopRegion, ClientLimits limits) {
		AwsHttpService.register();
		try {
			SdkHttpClient http = new AwsHttpClientBuilder(concurrency + 2, limits).build();
			return create(http, metrics, credentials, workshopRegion, limits);
		}
		catch (IllegalArgumentException | SdkClientException ex) {
			throw AwsSettingsException.unreadable(ex);
		}
	}

	/**
	 * Clients that share an HTTP client.
	 * @param http closed with the clients
	 */
	public static AwsClients create(SdkHttpClient http, MetricPublisher metrics, AwsCredentialsProvider credentials,
			String workshopRegion, ClientLimits limits) {
		Optional<Region> chosen = ChosenRegion.find();
		Region region = chosen.orElseGet(() -> Region.of(workshopRegion));
		RetryStrategy once = AwsRetryStrategy.doNotRetry();
		ClientOverrideConfiguration retrying = override(threeAttempts(), metrics, limits);
		IamClient reads = configure(IamClient.builder(), http, credentials, region, retrying).build();
		IamClient writes = configure(IamClient.builder(), http, credentials, region, override(once, metrics, limits))
			.build();
		StsClient sts = configure(StsClient.builder(), http, credentials, region, retrying).build();
		AwsClients clients = new AwsClients(http, credentials, reads, writes, sts, region, chosen.isEmpty());
		clients.requireBothEndpoints();
		return clients;
	}

	private static <B extends AwsClientBuilder<B, C> & software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder<B, C>, C> B configure(
			B builder, SdkHttpClient http, AwsCredentialsProvider credentials, Region region,
			ClientOverrideConfiguration override) {
		return builder.httpClient(http).credentialsProvider(credentials).region(region).overrideConfiguration(override);
	}

	/**
	 * Retries what the SDK would retry, except throttled calls, which {@link IamCalls}
	 * repeats at a rate common to all.
	 */
	private static RetryStrategy threeAttempts() {
		return StandardRetryStrategy.builder()
			.useClientDefaults(false)
			.maxAttempts(3)
			.retryOnException(AwsClients::isTransient)
			.retryOnExceptionInstanceOf(RetryableException.class)
			.retryOnExceptionInstanceOf(ApiCallAttemptTimeoutException.class)
			.retryOnExceptionOrCauseInstanceOf(IOException.class)
			.build();
	}

	private static boolean isTransient(Throwable ex) {
		return ex instanceof SdkServiceException answer && !answer.isThrottlingException()
				&& (answer.statusCode() >= 500 || answer.isClockSkewException());
	}

	private static ClientOverrideConfiguration override(RetryStrategy retries, MetricPublisher metrics,
			ClientLimits limits) {
		return ClientOverrideConfiguration.builder()
			.retryStrategy(retries)
			.addExecutionInterceptor(new ResponseCheck())
			.apiCallAttemptTimeout(limits.attempt())
			.apiCallTimeout(limits.call())
			.addMetricPublisher(metrics)
			.build();
	}

	public IamAccess access(IamCalls calls) {
		return new IamAccess(this.reads, this.writes,
				new StsCallerIdentity(this.sts, this.credentials, calls, System::nanoTime), description());
	}

	private TargetDescription description() {
		URI endpoint = this.reads.serviceClientConfiguration().endpointOverride().orElse(null);
		return new TargetDescription(TargetMode.AWS, this.region.id(), endpoint, this.regionFromWorkshop);
	}

	/**
	 * The access to another account by a role in it.
	 * @param seat the name of the seat whose role it is
	 */
	public IamAccess assuming(AssumedRole role, String seat) {
		AssumedRoleIdentity identity = new AssumedRoleIdentity(this.sts, role, seat, System::nanoTime);
		return new IamAccess(new SignedIam(this.reads, identity).client(),
				new SignedIam(this.writes, identity).client(), identity, description());
	}

	/**
	 * Asks STS whose credentials these are.
	 * @param other the credentials, which are not the clients' own
	 * @throws AccountException if AWS does not accept them
	 */
	public Caller callerWith(AwsCredentials other, IamCalls calls) {
		return StsCallerIdentity.ask(this.sts, calls, Signing.with(other));
	}

	private void requireBothEndpoints() {
		Optional<URI> iam = this.reads.serviceClientConfiguration().endpointOverride();
		Optional<URI> other = this.sts.serviceClientConfiguration().endpointOverride();
		if (iam.isPresent() && other.isEmpty()) {
			close();
			throw AwsSettingsException.endpointOfIamOnly(iam.get());
		}
	}

	@Override
	public void close() {
		this.reads.close();
		this.writes.close();
		this.sts.close();
		this.http.close();
	}

}
