package dev.workshoproles.account.target;

import java.util.function.Consumer;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * Says with which credentials a request is signed.
 */
public interface Signing extends Consumer<AwsRequestOverrideConfiguration.Builder> {

	/** With those that the client finds. */
	Signing BY_CLIENT = (request) -> {
	};

	static Signing with(AwsCredentials credentials) {
		return (request) -> request.credentialsProvider(StaticCredentialsProvider.create(credentials));
	}

}
