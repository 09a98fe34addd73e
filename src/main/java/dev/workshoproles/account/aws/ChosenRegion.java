package dev.workshoproles.account.aws;

import java.util.Optional;

import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The Region that somebody chose, where the AWS CLI looks for it: {@code AWS_REGION},
 * {@code AWS_DEFAULT_REGION}, the profile, the instance.
 */
final class ChosenRegion {

	private ChosenRegion() {
	}

	/** Without one the lab's own decides the partition. */
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
	 * The SDK does not know {@code AWS_DEFAULT_REGION}, which the CLI's documentation and
	 * most scripts set. As a system property it counts for its clients of STS, SSO and
	 * sign-in too, or they would ask another partition.
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
