package dev.workshoproles.account.credentials;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.CredentialsSource;

/**
 * What a source of credentials has.
 *
 * @param source the source
 * @param state what is there
 * @param places where it was looked for, such as names of variables and paths of files,
 * for display: without anything secret
 */
@NamedInterface("credentials")
public record CredentialsFinding(CredentialsSource source, State state, List<String> places) {

	/** What is there. */
	public enum State {

		/** The credentials in use. */
		USED,

		/** Something, and no usable credentials. */
		FAILED,

		/** Nothing. */
		ABSENT,

		/** It was not asked, since another source comes before it. */
		NOT_ASKED

	}

	/**
	 * Looks at all sources of the chain, in its order, without calling any.
	 * @param used the source of the credentials in use, null if there are none
	 * @param profile the only profile that is asked, null for the whole chain
	 */
	static List<CredentialsFinding> all(@Nullable CredentialsSource used, @Nullable String profile) {
		List<CredentialsFinding> all = new ArrayList<>();
		for (CredentialsSource source : CredentialsSource.values()) {
			if (source != CredentialsSource.PASTED) {
				all.add(new CredentialsFinding(source, state(source, used, profile), places(source, profile)));
			}
		}
		return List.copyOf(all);
	}

	private static State state(CredentialsSource source, @Nullable CredentialsSource used, @Nullable String profile) {
		if (source == used) {
			return State.USED;
		}
		boolean asked = (profile == null) ? used == null || source.compareTo(used) < 0
				: source == CredentialsSource.PROFILE && used == null;
		if (!asked) {
			return State.NOT_ASKED;
		}
		return isThere(source) ? State.FAILED : State.ABSENT;
	}

	private static boolean isThere(CredentialsSource source) {
		return switch (source) {
			case PASTED, INSTANCE -> false;
			case PROFILE -> ProfileFilesState.paths().anyMatch(Files::exists);
			default -> settings(source).anyMatch((setting) -> setting.getStringValue().isPresent());
		};
	}

	private static Stream<SdkSystemSetting> settings(CredentialsSource source) {
		return switch (source) {
			case ENVIRONMENT -> Stream.of(SdkSystemSetting.AWS_ACCESS_KEY_ID, SdkSystemSetting.AWS_SECRET_ACCESS_KEY);
			case WEB_IDENTITY -> Stream.of(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
			case CONTAINER -> Stream.of(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI,
					SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI);
			case INSTANCE -> Stream.of(SdkSystemSetting.AWS_EC2_METADATA_DISABLED);
			default -> Stream.empty();
		};
	}

	private static List<String> places(CredentialsSource source, @Nullable String profile) {
		if (source == CredentialsSource.PROFILE) {
			String name = Optional.ofNullable(profile)
				.or(ProfileFileSystemSetting.AWS_PROFILE::getStringValue)
				.orElse("default");
			return Stream.concat(Stream.of("[" + name + "]"), ProfileFilesState.paths().map(Object::toString)).toList();
		}
		if (source == CredentialsSource.INSTANCE) {
			return SdkSystemSetting.AWS_EC2_METADATA_DISABLED.getBooleanValue().orElse(false)
					? List.of("AWS_EC2_METADATA_DISABLED=true") : List.of();
		}
		return settings(source).map(SdkSystemSetting::environmentVariable).collect(Collectors.toList());
	}

}
