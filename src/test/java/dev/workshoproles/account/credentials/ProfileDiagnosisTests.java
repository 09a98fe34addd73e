package dev.workshoproles.account.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.testsupport.AwsSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** What a folder that may only be read, or a broken network, does to a sign-in. */
class ProfileDiagnosisTests {

	private static final String SESSION = "arn:aws:iam::123456789012:user/ana";

	@TempDir
	private Path folder;

	@Test
	void reportsATokenThatCannotBeWrittenBack() throws Exception {
		AccountError error = signedIn(SdkClientException.create("Unable to write token to location /x",
				new IOException("Read-only file system")));
		assertThat(error.code()).isEqualTo("LoginNotRenewed");
		assertThat(error.names()).containsExactly("lab", cache().toString());
		assertThat(error.detail()).contains("Read-only file system");
	}

	@Test
	void aSignInServiceThatCannotBeReachedIsAMatterOfTheNetwork() throws Exception {
		AccountError error = signedIn(
				SdkClientException.create("Unable to execute HTTP request", new IOException("Connection refused")));
		assertThat(error.kind()).isEqualTo(Kind.UNREACHABLE);
		assertThat(error.detail()).contains("Connection refused");
		error = signedIn(AwsServiceException.builder().statusCode(407).message("<html>").build());
		assertThat(error.code()).isEqualTo("ProxyAuthentication");
	}

	private AccountError signedIn(RuntimeException failure) throws Exception {
		Files.writeString(cache(), "{}");
		Path config = Files.writeString(this.folder.resolve("config"),
				"[profile lab]\nlogin_session = " + SESSION + "\n");
		try (AwsSettings settings = AwsSettings.none()) {
			settings.with("aws.configFile", config.toString())
				.with("aws.profile", "lab")
				.with("aws.loginCacheDirectory", this.folder.toString());
			return ProfileDiagnosis.of(failure).orElseThrow();
		}
	}

	private Path cache() throws Exception {
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(SESSION.getBytes(StandardCharsets.UTF_8));
		return this.folder.resolve(HexFormat.of().formatHex(hash) + ".json");
	}

}
