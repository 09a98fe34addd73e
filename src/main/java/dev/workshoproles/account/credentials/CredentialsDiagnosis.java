package dev.workshoproles.account.credentials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.Causes;
import dev.workshoproles.account.calls.CredentialsSource;

/**
 * Finds out why there are no credentials, from the settings and from the failure of each
 * link. Each of its codes has its own message and advice.
 */
final class CredentialsDiagnosis {

	private CredentialsDiagnosis() {
	}

	/**
	 * Diagnoses the most specific cause.
	 * @param failures the failure of each link
	 * @param profile the only profile that was asked, null for the whole chain
	 */
	static AccountError of(Map<CredentialsSource, RuntimeException> failures, @Nullable String profile) {
		if (profile != null) {
			return file().or(() -> ProfileDiagnosis.of(failures.get(CredentialsSource.PROFILE), profile))
				.orElseGet(() -> error("NoCredentials", List.of(), ""));
		}
		return incompleteAccessKey().or(CredentialsDiagnosis::file)
			.or(() -> ProfileDiagnosis.of(failures.get(CredentialsSource.PROFILE)))
			.or(() -> platform("AWS_WEB_IDENTITY_TOKEN_FILE", SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE,
					failures.get(CredentialsSource.WEB_IDENTITY)))
			.or(() -> platform("AWS_CONTAINER_CREDENTIALS_FULL_URI",
					SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI, failures.get(CredentialsSource.CONTAINER)))
			.or(() -> platform("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
					SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, failures.get(CredentialsSource.CONTAINER)))
			.orElseGet(() -> error("NoCredentials", List.of(), ""));
	}

	static AccountError error(String code, List<String> names, String detail) {
		return new AccountError(Kind.NO_CREDENTIALS, code, "GetCallerIdentity", null, detail, names, null);
	}

	private static Optional<AccountError> incompleteAccessKey() {
		boolean id = SdkSystemSetting.AWS_ACCESS_KEY_ID.getStringValue().filter((key) -> !key.isBlank()).isPresent();
		boolean secret = SdkSystemSetting.AWS_SECRET_ACCESS_KEY.getStringValue()
			.filter((key) -> !key.isBlank())
			.isPresent();
		if (id == secret) {
			return Optional.empty();
		}
		List<String> names = id ? List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
				: List.of("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID");
		return Optional.of(error("HalfAKey", names, ""));
	}

	private static Optional<AccountError> file() {
		return ProfileFilesState.paths().filter(Files::exists).flatMap((path) -> problem(path).stream()).findFirst();
	}

	static Optional<AccountError> problem(Path path) {
		if (!Files.isReadable(path)) {
			return Optional.of(error("UnreadableFile", List.of(path.toString()), ""));
		}
		try {
			boolean credentials = path.equals(ProfileFileLocation.credentialsFilePath());
			ProfileFile.builder()
				.content(path)
				.type(credentials ? ProfileFile.Type.CREDENTIALS : ProfileFile.Type.CONFIGURATION)
				.build();
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			return Optional.of(error("BrokenFile", List.of(path.toString()), Causes.line(ex)));
		}
	}

	/** A provider that a platform has configured, but that failed. */
	private static Optional<AccountError> platform(String variable, SdkSystemSetting setting,
			@Nullable RuntimeException failure) {
		if (failure == null || setting.getStringValue().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(error("PlatformCredentials", List.of(variable), Causes.line(failure)));
	}

}
