package dev.workshoproles.account.aws;

import java.util.Optional;

import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The configured Region, looked up as by the AWS CLI: {@code AWS_REGION},
 * {@code AWS_DEFAULT_REGION}, the profile, the instance.
 */
final class ChosenRegion {

	private ChosenRegion() {
	}

	/**
	 * Empty if none is configured: then the workshop's own Region decides the partition.
	 */
	static Optional<Region> find() {
		publishDefault();
		try {
			return Optional.of(DefaultAwsRegionProviderChain.builder().build().getRegion());
		}
		catch (SdkClientException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The SDK ignores {@code AWS_DEFAULT_REGION}, which the CLI's documentation and most
	 * scripts set. As a system property the value also reaches its clients for STS, SSO
	 * and sign-in, which might otherwise call another partition.
	 */
	private static void publishDefault() {
		if (SdkSystemSetting.AWS_REGION.getStringValue().isEmpty()) {
			SystemSetting.getStringValueFromEnvironmentVariable("AWS_DEFAULT_REGION")
				.map(String::strip)
				.filter((name) -> !name.isEmpty())
				.ifPresent((name) -> System.setProperty(SdkSystemSetting.AWS_REGION.property(), name));
		}
	}

}
