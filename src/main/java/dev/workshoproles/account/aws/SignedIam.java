package dev.workshoproles.account.aws;

import java.lang.reflect.Method;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.IamResponse;

import dev.workshoproles.account.calls.IamInterception;

/**
 * A client of the SDK whose calls are signed with other credentials than its own, unless
 * a request has some. So all accounts share one client, with its threads and connections.
 */
final class SignedIam extends IamInterception {

	private final IamClient iam;

	private final AwsCredentialsProvider credentials;

	SignedIam(IamClient iam, AwsCredentialsProvider credentials) {
		this.iam = iam;
		this.credentials = credentials;
	}

	@Override
	protected IamResponse operation(Method operation, IamRequest request) throws Throwable {
		AwsRequestOverrideConfiguration own = request.overrideConfiguration()
			.orElseGet(() -> AwsRequestOverrideConfiguration.builder().build());
		if (own.credentialsProvider().isPresent()) {
			return forward(this.iam, operation, request);
		}
		AwsRequestOverrideConfiguration signed = own.toBuilder().credentialsProvider(this.credentials).build();
		return forward(this.iam, operation, (IamRequest) request.toBuilder().overrideConfiguration(signed).build());
	}

}
