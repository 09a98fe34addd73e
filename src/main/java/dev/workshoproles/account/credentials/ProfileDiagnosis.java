package dev.workshoproles.account.credentials;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.Causes;
import dev.workshoproles.account.calls.ErrorTranslation;

/**
 * Finds out why a profile yields no credentials.
 *
 * @param files all profiles
 * @param failure the SDK's failure
 */
record ProfileDiagnosis(ProfileFile files, RuntimeException failure) {

	/**
	 * Diagnoses the selected profile.
	 * @return empty if none is selected and there are none
	 */
	static Optional<AccountError> of(@Nullable RuntimeException failure) {
		return (failure == null) ? Optional.empty() : among(failure)
			.profile(ProfileFileSystemSetting.AWS_PROFILE.getStringValue().orElse("default"), isSelected());
	}

	/**
	 * Diagnoses a profile.
	 * @param name its name
	 */
	static Optional<AccountError> of(@Nullable RuntimeException failure, String name) {
		return (failure == null) ? Optional.empty() : among(failure).profile(name, true);
	}

	private static ProfileDiagnosis among(RuntimeException failure) {
		return new ProfileDiagnosis(ProfileFile.defaultProfileFile(), failure);
	}

	private static boolean isSelected() {
		return System.getProperty(ProfileFileSystemSetting.AWS_PROFILE.property()) != null
				|| SystemSetting.getStringValueFromEnvironmentVariable("AWS_PROFILE").isPresent();
	}

	private Optional<AccountError> profile(String name, boolean selected) {
		Optional<Profile> profile = this.files.profile(name);
		if (profile.isPresent()) {
			return Optional.of(explain(profile.get()));
		}
		if (selected) {
			return Optional.of(noSuchProfile(name));
		}
		return this.files.profiles().isEmpty() ? Optional.empty()
				: Optional.of(error("NoDefaultProfile", name, list()));
	}

	private AccountError noSuchProfile(String name) {
		String looked = ProfileFilesState.paths().map(Object::toString).collect(Collectors.joining(", "));
		return this.files.profiles().isEmpty() ? error("NoProfiles", name, looked)
				: error("NoSuchProfile", name, list());
	}

	private String list() {
		return this.files.profiles().keySet().stream().sorted().collect(Collectors.joining(", "));
	}

	/** A profile with a role leads to its source profile. */
	private AccountError explain(Profile selected) {
		Profile profile = selected;
		Set<String> seen = new HashSet<>();
		while (profile.property("role_arn").isPresent() && seen.add(profile.name())) {
			if (isRefusalOfSts()) {
				return refusedRole(profile);
			}
			Optional<String> source = profile.property("source_profile");
			if (source.isEmpty()) {
				break;
			}
			Optional<Profile> next = source.flatMap(this.files::profile);
			if (next.isEmpty()) {
				return noSuchProfile(source.get());
			}
			profile = next.get();
		}
		return explainSource(profile);
	}

	private boolean isRefusalOfSts() {
		return Causes.find(this.failure, AwsServiceException.class)
			.filter((answer) -> answer.awsErrorDetails() != null && answer.awsErrorDetails().errorCode() != null)
			.filter((answer) -> "Sts".equalsIgnoreCase(answer.awsErrorDetails().serviceName()))
			.isPresent();
	}

	/** The SDK cannot ask for an MFA code, so STS refuses. */
	private AccountError refusedRole(Profile profile) {
		String code = profile.property("mfa_serial").isPresent() ? "MfaRequired" : "RoleRefused";
		return error(code, profile.name(), profile.property("role_arn").orElse(""));
	}

	private AccountError explainSource(Profile profile) {
		Optional<String> loginSession = profile.property("login_session");
		if (SignInCache.isOfSso(profile)) {
			return session(profile, "Sso", SignInCache.ofSso(profile));
		}
		if (loginSession.isPresent()) {
			return session(profile, "Login", SignInCache.ofLogin(loginSession.get()));
		}
		if (profile.property("credential_process").isPresent()) {
			return error("ProcessFailed", profile.name());
		}
		boolean id = profile.property("aws_access_key_id").isPresent();
		if (id != profile.property("aws_secret_access_key").isPresent()) {
			return error("HalfAProfile", profile.name(), id ? "aws_secret_access_key" : "aws_access_key_id");
		}
		return network().orElseGet(() -> error("EmptyProfile", profile.name()));
	}

	private AccountError session(Profile profile, String codePrefix, SignInCache cache) {
		if (!cache.exists()) {
			return error(codePrefix + "NotSignedIn", profile.name());
		}
		if (Causes.line(this.failure).contains("Unable to write token")) {
			return error(codePrefix + "NotRenewed", profile.name(), cache.file().toString());
		}
		return network().orElseGet(() -> error(codePrefix + "Ended", profile.name()));
	}

	/** The service that issues the credentials did not respond. */
	private Optional<AccountError> network() {
		return Causes.all(this.failure)
			.filter(SdkException.class::isInstance)
			.map((ex) -> ErrorTranslation.translate("GetCredentials", (SdkException) ex))
			.filter((error) -> error.kind() == Kind.UNAVAILABLE || isOfNetwork(error))
			.findFirst();
	}

	private boolean isOfNetwork(AccountError error) {
		return error.kind() == Kind.UNREACHABLE
				&& (!error.code().equals("NoAnswer") || Causes.find(this.failure, IOException.class).isPresent());
	}

	private AccountError error(String code, String... names) {
		return CredentialsDiagnosis.error(code, List.of(names), Causes.line(this.failure));
	}

}
