package dev.workshoproles.account.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;

/**
 * The pasted credentials in use, in memory only. At their expiry the secrets are
 * forgotten, but not that there were any: otherwise the console would go on in whatever
 * other account its own credentials lead to.
 */
@NamedInterface("credentials")
public final class PastedSession {

	private final InstantSource clock;

	private final BiConsumer<Duration, Runnable> alarm;

	private @Nullable PastedCredentials credentials;

	private @Nullable Use use;

	/**
	 * Creates one without credentials.
	 * @param clock the time
	 * @param alarm runs something after a time
	 */
	public PastedSession(InstantSource clock, BiConsumer<Duration, Runnable> alarm) {
		this.clock = clock;
		this.alarm = alarm;
	}

	/** Creates one by the system's clock. */
	public PastedSession() {
		this(InstantSource.system(), (time,
				then) -> CompletableFuture.delayedExecutor(time.toMillis() + 1, TimeUnit.MILLISECONDS).execute(then));
	}

	/**
	 * Runs something after a time, as at an expiry.
	 */
	public void after(Duration time, Runnable then) {
		this.alarm.accept(time, then);
	}

	/**
	 * Uses these from now on.
	 * @param caller whose they are
	 */
	public synchronized void begin(PastedCredentials pasted, Caller caller) {
		this.credentials = pasted;
		this.use = new Use(caller, pasted.expiry(), false);
		Instant expiry = pasted.expiry();
		if (expiry != null) {
			this.alarm.accept(Duration.between(this.clock.instant(), expiry), this::endIfDue);
		}
	}

	/** Forgets them, and that there were any. */
	public synchronized void forget() {
		this.credentials = null;
		this.use = null;
	}

	/**
	 * The credentials.
	 * @return empty if none were pasted
	 * @throws AccountException if they have ended
	 */
	synchronized Optional<AwsCredentials> resolve() {
		endIfDue();
		Use now = this.use;
		if (now != null && now.isEnded()) {
			throw new AccountException(CredentialsDiagnosis.error("PastedEnded", List.of(now.caller().accountId()), ""),
					null);
		}
		return Optional.ofNullable(this.credentials).map(PastedCredentials::forSdk);
	}

	/**
	 * Whose they are and until when.
	 * @return empty if none were pasted
	 */
	public synchronized Optional<Use> use() {
		endIfDue();
		return Optional.ofNullable(this.use);
	}

	private synchronized void endIfDue() {
		Use now = this.use;
		if (now != null && now.expiry() != null && !this.clock.instant().isBefore(now.expiry())) {
			this.credentials = null;
			this.use = new Use(now.caller(), now.expiry(), true);
		}
	}

	/**
	 * The use of pasted credentials.
	 *
	 * @param caller whose they are
	 * @param expiry when they end, null if unknown
	 * @param isEnded whether they have, so that the secrets are forgotten
	 */
	public record Use(Caller caller, @Nullable Instant expiry, boolean isEnded) {
	}

}
