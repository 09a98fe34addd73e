package dev.workshoproles.account.credentials;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Temporary credentials that somebody pasted.
 *
 * @param accessKeyId the id, no secret
 * @param secretAccessKey secret
 * @param sessionToken secret
 * @param expiry when they end, null if that was not pasted
 */
public record PastedCredentials(String accessKeyId, String secretAccessKey, String sessionToken,
		@Nullable Instant expiry) {

	/**
	 * For the SDK.
	 * @return the same for its clients
	 */
	public AwsSessionCredentials forSdk() {
		return AwsSessionCredentials.create(this.accessKeyId, this.secretAccessKey, this.sessionToken);
	}

	/** Masks the secrets in a text that came from elsewhere. */
	public String masked(String text) {
		return text.replace(this.secretAccessKey, "***").replace(this.sessionToken, "***");
	}

	/** Keeps the secrets out of logs and error messages. */
	@Override
	public String toString() {
		return "PastedCredentials[expiry=" + this.expiry + "]";
	}

}
