package dev.workshoproles.account.credentials;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CredentialsSource;

/**
 * The SDK's default credentials provider chain, built from its providers. The SDK's own
 * reports all failures in one sentence without advice, and never looks again for what was
 * missing when it was created. This one knows why each provider failed, and is recreated
 * after a failure and after a change of the profile files, so that no restart is needed
 * after a sign-in or a correction. Pasted credentials come before it, and it can be
 * limited to one profile.
 */
public final class CredentialsChain implements AwsCredentialsProvider, AutoCloseable {

	private final PastedSession pasted;

	private volatile @Nullable String profile;

	private volatile @Nullable CredentialsLinks links;

	private volatile @Nullable CredentialsSource source;

	/**
	 * Creates a chain behind pasted credentials.
	 */
	public CredentialsChain(PastedSession pasted) {
		this.pasted = pasted;
	}

	/**
	 * Creates one that nothing is pasted into.
	 */
	public CredentialsChain() {
		this(new PastedSession());
	}

	/**
	 * Asks this profile only from now on.
	 * @param name its name, null for the whole chain
	 */
	public synchronized void limitTo(@Nullable String name) {
		this.profile = name;
		close();
		this.source = null;
	}

	/**
	 * The only profile that is asked.
	 * @return null if the whole chain is
	 */
	public @Nullable String onlyProfile() {
		return this.profile;
	}

	/**
	 * Finds credentials.
	 * @throws AccountException with a diagnosis if there are none
	 */
	@Override
	public AwsCredentials resolveCredentials() {
		Optional<AwsCredentials> given = this.pasted.resolve();
		if (given.isPresent()) {
			this.source = CredentialsSource.PASTED;
			return given.get();
		}
		return resolveFound();
	}

	private AwsCredentials resolveFound() {
		CredentialsLinks now = entered();
		Map<CredentialsSource, RuntimeException> failures = new EnumMap<>(CredentialsSource.class);
		Optional<AwsCredentials> found;
		try {
			found = now.resolve(failures, (where) -> this.source = where);
		}
		finally {
			now.leave();
		}
		if (found.isPresent()) {
			return found.get();
		}
		if (replace(now)) {
			throw new AccountException(CredentialsDiagnosis.of(failures, this.profile), null);
		}
		// Another thread has replaced the providers meanwhile.
		return resolveFound();
	}

	/** Another thread may replace and close the current ones at any time. */
	private CredentialsLinks entered() {
		CredentialsLinks now = current();
		while (!now.enter()) {
			now = current();
		}
		return now;
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
		CredentialsLinks fresh = CredentialsLinks.create(this.profile);
		this.links = fresh;
		if (known != null) {
			known.close();
		}
		return fresh;
	}

	/** Returns whether the failed links were still the current ones. */
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
	 * The source of the credentials that were resolved last.
	 * @return null before the first and after a failure
	 */
	public @Nullable CredentialsSource source() {
		return this.source;
	}

	/**
	 * What each source of the chain has.
	 * @return in the order of the chain, without pasted credentials
	 */
	public List<CredentialsFinding> findings() {
		return CredentialsFinding.all(this.source, this.profile);
	}

	/**
	 * The profiles that it could be limited to.
	 * @return by name
	 */
	public List<ProfileOption> profiles() {
		return ProfileOption.all();
	}

	@Override
	public synchronized void close() {
		if (this.links != null) {
			this.links.close();
			this.links = null;
		}
	}

}
