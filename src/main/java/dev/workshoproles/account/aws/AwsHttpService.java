package dev.workshoproles.account.aws;

import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;

/**
 * Makes the SDK use the console's HTTP client for the clients that it creates itself to
 * turn a profile into credentials: those for STS, SSO and sign-in. Public because the SDK
 * instantiates it by name.
 */
public final class AwsHttpService implements SdkHttpService {

	static void register() {
		System.setProperty(SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property(), AwsHttpService.class.getName());
	}

	@Override
	public SdkHttpClient.Builder<?> createHttpClientBuilder() {
		return new AwsHttpClientBuilder(AwsHttpClientBuilder.FOR_CREDENTIALS, ClientLimits.DEFAULT);
	}

}
