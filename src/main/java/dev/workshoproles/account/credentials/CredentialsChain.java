package dev.workshoproles.account.credentials;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CredentialsSource;

/**
 * The SDK's default chain of credentials, taken apart: its one sentence of all that
 * failed does not say what to do, and what it found missing when it was made stays
 * missing. This one knows why each link failed, and is made anew after a failure and once
 * the profile files have changed, so that whoever signs in or mends a file need not
 * restart.
 */
public final class CredentialsChain implements AwsCredentialsProvider, AutoCloseable {

	private volatile @Nullable CredentialsLinks links;

	private volatile @Nullable CredentialsSource source;

	/**
	 * Finds credentials.
	 * @throws AccountException with what is wrong where they were expected
	 */
	@Override
	public AwsCredentials resolveCredentials() {
		CredentialsLinks now = current();
		Map<CredentialsSource, RuntimeException> failures = new EnumMap<>(CredentialsSource.class);
		Optional<AwsCredentials> found = now.resolve(failures, (where) -> this.source = where);
		if (found.isPresent()) {
			return found.get();
		}
		if (replace(now)) {
			throw new AccountException(CredentialsDiagnosis.of(failures), null);
		}
		// Another thread found a newer state while this one asked the old.
		return resolveCredentials();
	}

	private CredentialsLinks current() {
		CredentialsLinks known = this.links;
		return (known != null && known.isCurrent()) ? known : renew();
	}

	private synchronized CredentialsLinks renew() {
		CredentialsLinks known = this.links;
		if (known != null && known.isCurrent()) {
			return known;
		}
		CredentialsLinks fresh = CredentialsLinks.make();
		this.links = fresh;
		if (known != null) {
			known.close();
		}
		return fresh;
	}

	/** Whether the failed links were still the newest. */
	private synchronized boolean replace(CredentialsLinks failed) {
		if (this.links != failed && this.links != null) {
			return false;
		}
		this.links = null;
		this.source = null;
		failed.close();
		return true;
	}

	/**
	 * Where the credentials come from that were found last.
	 * @return null before the first and after a failure
	 */
	public @Nullable CredentialsSource source() {
		return this.source;
	}

	@Override
	public synchronized void close() {
		if (this.links != null) {
			this.links.close();
		}
	}

}
