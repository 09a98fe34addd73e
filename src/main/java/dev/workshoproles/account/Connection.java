package dev.workshoproles.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.core.exception.SdkException;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.CredentialsSource;
import dev.workshoproles.account.calls.ErrorTranslation;
import dev.workshoproles.account.credentials.CredentialsChain;
import dev.workshoproles.account.credentials.CredentialsFinding;
import dev.workshoproles.account.credentials.CredentialsText;
import dev.workshoproles.account.credentials.PastedCredentials;
import dev.workshoproles.account.credentials.PastedSession;
import dev.workshoproles.account.credentials.ProfileOption;
import dev.workshoproles.account.credentials.UnusablePasteException;

/**
 * Chooses the credentials of the AWS account while the console runs: pasted ones or those
 * of a profile. AWS names their caller before they are used. All of it is in memory only.
 */
public final class Connection {

	/** How long what was pasted is kept while nobody decides. */
	static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

	private final CredentialsChain chain;

	private final PastedSession session;

	private final BiFunction<AwsCredentials, @Nullable CredentialsSource, Caller> callers;

	private final InstantSource clock;

	private @Nullable Pending pending;

	/**
	 * Creates a connection by what the chain finds.
	 * @param callers asks AWS for the caller with given credentials
	 */
	Connection(CredentialsChain chain, PastedSession session,
			BiFunction<AwsCredentials, @Nullable CredentialsSource, Caller> callers, InstantSource clock) {
		this.chain = chain;
		this.session = session;
		this.callers = callers;
		this.clock = clock;
	}

	/**
	 * Takes credentials to be used once accepted. They replace any that wait.
	 * @param text the pasted text
	 * @return what they are
	 * @throws UnusablePasteException if the text has no temporary credentials
	 * @throws AccountException if AWS does not accept them
	 */
	public ConnectionOffer paste(String text) {
		PastedCredentials pasted = CredentialsText.parse(text, this.clock.instant());
		try {
			Caller caller = this.callers.apply(pasted.forSdk(), CredentialsSource.PASTED);
			return offer(null, caller, pasted);
		}
		catch (AccountException ex) {
			// Without its cause, which knows the request.
			throw new AccountException(masked(ex.error(), pasted), null);
		}
	}

	private static AccountError masked(AccountError error, PastedCredentials pasted) {
		return new AccountError(error.kind(), pasted.masked(error.code()), error.operation(), error.permission(),
				pasted.masked(error.detail()), error.names(), error.source());
	}

	/**
	 * Takes a profile to be used once accepted.
	 * @param profile its name
	 * @return what its credentials are
	 * @throws AccountException if it has none or AWS does not accept them
	 */
	public ConnectionOffer choose(String profile) {
		try (CredentialsChain only = new CredentialsChain()) {
			only.limitTo(profile);
			return offer(profile, this.callers.apply(only.resolveCredentials(), CredentialsSource.PROFILE), null);
		}
	}

	private synchronized ConnectionOffer offer(@Nullable String profile, Caller caller,
			@Nullable PastedCredentials pasted) {
		ConnectionOffer offer = new ConnectionOffer(UUID.randomUUID().toString(), profile, caller,
				(pasted != null) ? pasted.expiry() : null);
		this.pending = new Pending(offer, pasted, this.clock.instant().plus(PATIENCE));
		this.session.after(PATIENCE, this::offer);
		return offer;
	}

	/**
	 * What waits for somebody to accept it.
	 * @return empty if nothing does, or no longer
	 */
	public synchronized Optional<ConnectionOffer> offer() {
		Pending now = this.pending;
		if (now != null && !this.clock.instant().isBefore(now.until())) {
			this.pending = null;
		}
		return Optional.ofNullable(this.pending).map(Pending::offer);
	}

	/**
	 * Uses what was offered.
	 * @param id the offer's id
	 * @return false if it no longer waits
	 */
	public synchronized boolean accept(String id) {
		Pending accepted = this.pending;
		if (accepted == null || offer().filter((offer) -> offer.id().equals(id)).isEmpty()) {
			return false;
		}
		this.pending = null;
		Caller caller = accepted.offer().caller();
		PastedCredentials pasted = accepted.pasted();
		if (pasted != null) {
			this.session.begin(pasted, caller);
			LOG.info("Uses pasted credentials of {}", caller.arn());
		}
		else {
			this.chain.limitTo(accepted.offer().profile());
			this.session.forget();
			LOG.info("Uses the profile {} as {}", accepted.offer().profile(), caller.arn());
		}
		return true;
	}

	/**
	 * Forgets what was offered.
	 * @param id the offer's id
	 */
	public synchronized void discard(String id) {
		if (offer().filter((offer) -> offer.id().equals(id)).isPresent()) {
			this.pending = null;
		}
	}

	/** Forgets pasted credentials and the choice of a profile, and all that waits. */
	public synchronized void forget() {
		this.pending = null;
		this.session.forget();
		this.chain.limitTo(null);
		LOG.info("Forgot pasted credentials and the choice of a profile");
	}

	/**
	 * Asks AWS anew whether it accepts the credentials in use.
	 */
	public ConnectionState state() {
		try {
			AwsCredentials found = this.chain.resolveCredentials();
			return new ConnectionState(this.callers.apply(found, this.chain.source()), null);
		}
		catch (AccountException ex) {
			return new ConnectionState(null, ex.error());
		}
		catch (SdkException | IllegalStateException ex) {
			return new ConnectionState(null, ErrorTranslation.noCredentials(ex));
		}
	}

	/**
	 * The pasted credentials in use.
	 * @return empty if there are none; ended ones until they are forgotten
	 */
	public Optional<PastedSession.Use> pasted() {
		return this.session.use();
	}

	/**
	 * The profile that somebody chose.
	 * @return null if nobody did
	 */
	public @Nullable String chosenProfile() {
		return this.chain.onlyProfile();
	}

	/**
	 * What was looked for and found.
	 * @return a line for each source
	 */
	public List<CredentialsFinding> findings() {
		return this.chain.findings();
	}

	/**
	 * The profiles to choose from.
	 * @return by name
	 */
	public List<ProfileOption> profiles() {
		return this.chain.profiles();
	}

	/**
	 * What waits.
	 *
	 * @param pasted the secrets, null for a profile
	 * @param until when it is forgotten
	 */
	private record Pending(ConnectionOffer offer, @Nullable PastedCredentials pasted, Instant until) {
	}

}
