package dev.workshoproles.account.credentials;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.utils.SystemSetting;
import software.amazon.awssdk.utils.UserHomeDirectoryUtils;

/**
 * The file in which the AWS CLI caches the token of a sign-in; a renewed token is written
 * to it too.
 *
 * @param file its path, whether it exists or not
 */
record SignInCache(Path file) {

	private static final String SESSION = "sso_session";

	private static final String START = "sso_start_url";

	static boolean isOfSso(Profile profile) {
		return profile.property(SESSION).isPresent() || profile.property(START).isPresent();
	}

	static SignInCache ofSso(Profile profile) {
		String key = profile.property(SESSION).or(() -> profile.property(START)).orElse("");
		return new SignInCache(home().resolve("sso").resolve("cache").resolve(name("SHA-1", key)));
	}

	static SignInCache ofLogin(String session) {
		Path folder = Optional.ofNullable(System.getProperty("aws.loginCacheDirectory"))
			.or(() -> SystemSetting.getStringValueFromEnvironmentVariable("AWS_LOGIN_CACHE_DIRECTORY"))
			.map(Path::of)
			.orElseGet(() -> home().resolve("login").resolve("cache"));
		return new SignInCache(folder.resolve(name("SHA-256", session.strip())));
	}

	private static Path home() {
		return Path.of(UserHomeDirectoryUtils.userHomeDirectory(), ".aws");
	}

	private static String name(String digest, String key) {
		try {
			byte[] hash = MessageDigest.getInstance(digest).digest(key.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash) + ".json";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean exists() {
		return Files.exists(this.file);
	}

}
