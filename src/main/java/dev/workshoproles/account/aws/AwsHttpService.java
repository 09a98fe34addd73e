package dev.workshoproles.account.aws;

import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;

/**
 * Gives the SDK the console's way to AWS for the clients that it makes itself: those of
 * STS, SSO and sign-in, by which a profile becomes credentials. Public, as the SDK makes
 * it by its name.
 */
public final class AwsHttpService implements SdkHttpService {

	static void register() {
		System.setProperty(SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property(), AwsHttpService.class.getName());
	}

	@Override
	public SdkHttpClient.Builder<?> createHttpClientBuilder() {
		return new AwsHttpClientBuilder(AwsHttpClientBuilder.FEW, ClientLimits.DEFAULT);
	}

}
