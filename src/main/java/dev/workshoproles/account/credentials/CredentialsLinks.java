package dev.workshoproles.account.credentials;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import dev.workshoproles.account.calls.CredentialsSource;

/**
 * The providers of the SDK's default chain, in its order, for one state of the profile
 * files.
 */
final class CredentialsLinks implements AutoCloseable {

	private final ProfileFilesState files;

	private final Map<CredentialsSource, AwsCredentialsProvider> providers;

	/** The provider that succeeded; from then on only it is asked, as by the SDK. */
	private volatile @Nullable CredentialsSource last;

	/** The threads that are asking the providers now. */
	private int users;

	private boolean ended;

	CredentialsLinks(ProfileFilesState files, Map<CredentialsSource, AwsCredentialsProvider> providers) {
		this.files = files;
		this.providers = providers;
	}

	/**
	 * Creates the providers anew.
	 * @param profile the only profile to ask, null for the whole chain
	 */
	static CredentialsLinks create(@Nullable String profile) {
		ProfileFilesState files = ProfileFilesState.now();
		Map<CredentialsSource, AwsCredentialsProvider> providers = new EnumMap<>(CredentialsSource.class);
		if (profile != null) {
			providers.put(CredentialsSource.PROFILE, ProfileCredentialsProvider.create(profile));
			return new CredentialsLinks(files, providers);
		}
		providers.put(CredentialsSource.ENVIRONMENT, AwsCredentialsProviderChain
			.of(SystemPropertyCredentialsProvider.create(), EnvironmentVariableCredentialsProvider.create()));
		providers.put(CredentialsSource.WEB_IDENTITY, WebIdentityTokenFileCredentialsProvider.create());
		providers.put(CredentialsSource.PROFILE, ProfileCredentialsProvider.create());
		providers.put(CredentialsSource.CONTAINER, ContainerCredentialsProvider.create());
		providers.put(CredentialsSource.INSTANCE, InstanceProfileCredentialsProvider.create());
		return new CredentialsLinks(files, providers);
	}

	boolean isCurrent() {
		return this.files.equals(ProfileFilesState.now());
	}

	/**
	 * Keeps the providers open until {@link #leave()}.
	 * @return false if they are closed already
	 */
	synchronized boolean enter() {
		if (this.ended) {
			return false;
		}
		this.users++;
		return true;
	}

	synchronized void leave() {
		this.users--;
		closeIfUnused();
	}

	/**
	 * Asks each provider until one has credentials. Only between {@link #enter()} and
	 * {@link #leave()}.
	 * @param failures receives the failures of the others
	 * @param found receives the source of the credentials
	 */
	Optional<AwsCredentials> resolve(Map<CredentialsSource, RuntimeException> failures,
			Consumer<CredentialsSource> found) {
		CredentialsSource only = this.last;
		for (CredentialsSource source : (only != null) ? Set.of(only) : this.providers.keySet()) {
			try {
				AwsCredentials credentials = Objects.requireNonNull(this.providers.get(source)).resolveCredentials();
				this.last = source;
				found.accept(source);
				return Optional.of(credentials);
			}
			catch (RuntimeException ex) {
				failures.put(source, ex);
			}
		}
		return Optional.empty();
	}

	/**
	 * Lets nobody in any more. The last one to leave closes the providers: one that is
	 * closed while it is asked fails with an error that says nothing about the
	 * credentials.
	 */
	@Override
	public synchronized void close() {
		if (!this.ended) {
			this.ended = true;
			closeIfUnused();
		}
	}

	private void closeIfUnused() {
		if (!this.ended || this.users > 0) {
			return;
		}
		this.providers.values()
			.stream()
			.filter(SdkAutoCloseable.class::isInstance)
			.forEach((provider) -> ((SdkAutoCloseable) provider).close());
	}

}
