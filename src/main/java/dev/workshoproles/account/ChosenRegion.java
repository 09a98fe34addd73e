package dev.workshoproles.account;

import java.util.Optional;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The Region that somebody chose, where the AWS CLI looks for it: {@code AWS_REGION},
 * {@code AWS_DEFAULT_REGION}, the profile, the instance. The SDK's own order lacks the
 * second, which is the one that the CLI's documentation and most scripts set.
 */
final class ChosenRegion {

	private static final String DEFAULT = "AWS_DEFAULT_REGION";

	private ChosenRegion() {
	}

	/** Without one the lab's own decides the partition. */
	static Optional<Region> find() {
		try {
			return Optional.of(new AwsRegionProviderChain(new SystemSettingsRegionProvider(), ChosenRegion::byDefault,
					new AwsProfileRegionProvider(), new InstanceProfileRegionProvider())
				.getRegion());
		}
		catch (SdkClientException ex) {
			return Optional.empty();
		}
	}

	private static Region byDefault() {
		return SystemSetting.getStringValueFromEnvironmentVariable(DEFAULT)
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.map(Region::of)
			.orElseThrow(() -> SdkClientException.create(DEFAULT + " is not set"));
	}

}
