package dev.workshoproles.account.credentials;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

import org.springframework.modulith.NamedInterface;

/**
 * A profile that the console could use.
 *
 * @param name its name
 * @param command the command that signs in with it, null if it needs none
 */
@NamedInterface("credentials")
public record ProfileOption(String name, @Nullable String command) {

	/**
	 * The profiles of the shared config and credentials files.
	 * @return empty also if the files cannot be read
	 */
	static List<ProfileOption> all() {
		try {
			return ProfileFile.defaultProfileFile()
				.profiles()
				.values()
				.stream()
				.map(ProfileOption::of)
				.sorted(Comparator.comparing(ProfileOption::name))
				.toList();
		}
		catch (RuntimeException ex) {
			return List.of();
		}
	}

	private static ProfileOption of(Profile profile) {
		Optional<String> command = SignInCache.isOfSso(profile) ? Optional.of("aws sso login")
				: profile.property("login_session").map((session) -> "aws login");
		return new ProfileOption(profile.name(),
				command.map((typed) -> typed + " --profile " + quoted(profile.name())).orElse(null));
	}

	private static String quoted(String name) {
		return name.matches("[\\w.@/+=:,-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
	}

}
