package dev.workshoproles.account.target;

import java.util.function.Consumer;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * Determines the credentials with which a request is signed.
 */
public interface Signing extends Consumer<AwsRequestOverrideConfiguration.Builder> {

	/** Signs with the client's own credentials. */
	Signing BY_CLIENT = (request) -> {
	};

	static Signing with(AwsCredentials credentials) {
		return (request) -> request.credentialsProvider(StaticCredentialsProvider.create(credentials));
	}

}
