package dev.workshoproles.classroom.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.SharedReadings;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallPriority;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.runs.SeatRecords;
import dev.workshoproles.runs.SeatRecords.LastRun;
import dev.workshoproles.runs.journal.Scope;

/**
 * The readings of an account that all seats in it share.
 */
final class SharedAccount {

	/** How old a reading may be, of which only others' changes are missing. */
	static final Duration KEPT = Duration.ofSeconds(10);

	/** How old one may be while the next is on its way, however few calls IAM takes. */
	private static final Duration MEANWHILE = Duration.ofSeconds(30);

	private static final String ALL = "all";

	/** How long the account is not asked again for what it does not allow. */
	private static final Duration DENIED = Duration.ofMinutes(1);

	private final SeatRecords records;

	private final InstantSource clock;

	private final SharedReadings<AccountLook> looks;

	/** Whoever waits in the foreground would else wait for one in the background. */
	private final LaterReadings<AccountDetails> laterInBackground = new LaterReadings<>();

	private final LaterReadings<AccountDetails> later = new LaterReadings<>();

	private final AtomicBoolean refreshing = new AtomicBoolean();

	private volatile @Nullable Instant deniedUntil;

	SharedAccount(SeatRecords records, InstantSource clock) {
		this.records = records;
		this.clock = clock;
		this.looks = new SharedReadings<>(clock);
	}

	/**
	 * A reading, or why there is none. It is in the foreground, since all wait for it.
	 * @param account the account of one of the seats
	 */
	AccountLook look(Account account, Duration maxAge) {
		return this.looks.read(ALL, maxAge, () -> CallPriority.foreground(() -> look(account)));
	}

	/**
	 * A reading without waiting for a new one, which is on its way once this one is too
	 * old.
	 * @param threads reads
	 * @return empty if the last one is of no use any more
	 */
	Optional<AccountLook> lookMeanwhile(Account account, Executor threads) {
		Optional<AccountLook> last = this.looks.last(ALL, MEANWHILE);
		if (last.isPresent() && this.looks.last(ALL, KEPT).isEmpty() && this.refreshing.compareAndSet(false, true)) {
			threads.execute(() -> {
				try {
					look(account, KEPT);
				}
				finally {
					this.refreshing.set(false);
				}
			});
		}
		return last;
	}

	private AccountLook look(Account account) {
		ResourceLocation location = null;
		try {
			Caller caller = account.caller();
			location = account.location(caller);
			Map<Scope, LastRun> before = this.records.lastRuns(List.of(caller.accountId()));
			return new AccountLook(location, account.details(caller), null, before);
		}
		catch (AccountException ex) {
			return new AccountLook(location, null, ex.error(), Map.of());
		}
	}

	/** A recent reading that shows all that runs of a seat have done. */
	Optional<AccountDetails> recent(Account account, Caller caller, String namePrefix) {
		AccountLook look = look(account, KEPT);
		Scope scope = Scope.of(caller, namePrefix);
		return Optional.ofNullable(look.details())
			.filter((details) -> details.caller().accountId().equals(caller.accountId()))
			.filter((details) -> look.isAfter(scope, this.records.lastTwo(scope)));
	}

	/** A reading that begins after this call. */
	Optional<AccountDetails> later(Account account, Caller caller) {
		Instant denied = this.deniedUntil;
		if (denied != null && this.clock.instant().isBefore(denied)) {
			return Optional.empty();
		}
		try {
			LaterReadings<AccountDetails> readings = (CallPriority.current() == CallPriority.BACKGROUND)
					? this.laterInBackground : this.later;
			return Optional.of(readings.read(() -> account.details(caller)))
				.filter((details) -> details.caller().accountId().equals(caller.accountId()));
		}
		catch (AccountException ex) {
			if (ex.error().kind() == Kind.ACCESS_DENIED) {
				this.deniedUntil = this.clock.instant().plus(DENIED);
			}
			return Optional.empty();
		}
	}

}
