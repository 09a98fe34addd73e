package dev.workshoproles.classroom.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.SharedReadings;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.blueprint.AccountChoices.Choices;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.classroom.wall.SeatComparisons.Compared;
import dev.workshoproles.roles.WholeAccount;
import dev.workshoproles.runs.SeatRecords;
import dev.workshoproles.runs.SeatRecords.LastRun;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seat.AssumedRole;

/**
 * Looks at all seats of the class at once. Each account is read in a few calls however
 * many seats are in it, and all who look share that reading. What this class's runs have
 * done since is known from their records, so that a run for all causes no more readings
 * than any other time.
 */
public class WallService implements WholeAccount.OfSeats {

	/** How old the wall may be, so that those who look at the same time share it. */
	static final Duration RECENT = Duration.ofMillis(300);

	/** How old one may be that lacks what a run has done. */
	static final Duration OUTDATED = Duration.ofSeconds(3);

	/** For those who want new readings, and for those who look next. */
	private static final Duration NEW = Duration.ofNanos(1);

	private final List<Seat> seats;

	private final Function<Seat, Account> accounts;

	private final SeatComparisons comparisons;

	private final SeatRecords records;

	private final ParallelCalls parallel;

	private final InstantSource clock;

	private final SharedReadings<Wall> walls;

	private final Map<Optional<AssumedRole>, SharedAccount> shared = new ConcurrentHashMap<>();

	private final Map<Seat, Seen> seen = new ConcurrentHashMap<>();

	/** What was seen last, null if nobody has looked. */
	private volatile @Nullable Wall last;

	/**
	 * Creates a service for a class.
	 * @param seats the seats of the class
	 * @param accounts the account of a seat
	 * @param workshops the workshop of a seat as configured
	 */
	WallService(List<Seat> seats, Function<Seat, Account> accounts, Function<Seat, Workshop> workshops,
			SeatRecords records, ParallelCalls parallel, InstantSource clock) {
		this.seats = List.copyOf(seats);
		this.accounts = accounts;
		this.comparisons = new SeatComparisons(workshops);
		this.records = records;
		this.parallel = parallel;
		this.clock = clock;
		this.walls = new SharedReadings<>(clock);
	}

	/**
	 * The wall as of a moment ago. What others have changed in an account may be missing
	 * for ten seconds, or, while runs go on that the wall is to follow, for as long as
	 * the next reading takes.
	 * @return the wall
	 */
	public Wall look() {
		return this.walls.read(SharedAccount.KEPT, RECENT, () -> {
			boolean isBusy = countAtLastLook(SeatState.RUNNING) > 0;
			return wall(accounts(Stream.of(), isBusy ? this::lookMeanwhile : this::lookRecently));
		});
	}

	/**
	 * The wall by readings of the accounts that are no older than asked for.
	 * @param maxAge how old a reading of an account may be; zero for new ones
	 * @return the wall
	 */
	public Wall look(Duration maxAge) {
		return this.walls.read(maxAge, Duration.ZERO,
				() -> wall(accounts(Stream.of(), atMost(maxAge.isZero() ? NEW : maxAge))));
	}

	/**
	 * Counts the seats that were in a state when somebody last looked, without reading
	 * anything.
	 * @param state the state
	 * @return the count, NaN if nobody has looked since startup
	 */
	double countAtLastLook(SeatState state) {
		Wall seen = this.last;
		return (seen != null) ? seen.count(state) : Double.NaN;
	}

	/** Reads the accounts of some seats anew, for whoever looks next. */
	void refresh(Collection<Seat> some) {
		if (!some.isEmpty()) {
			accounts(some.stream().map(WallService::key).distinct(), atMost(NEW));
		}
	}

	/**
	 * What is in the account of a seat, by a reading that all who look share.
	 * @throws AccountException if it cannot be read
	 */
	AccountDetails details(Seat seat) {
		AccountLook look = look(key(seat), seat, SharedAccount.KEPT);
		AccountDetails details = look.details();
		if (details == null) {
			throw new AccountException(Objects.requireNonNull(look.error()), null);
		}
		return details;
	}

	private Wall wall(Map<Optional<AssumedRole>, AccountLook> read) {
		Map<Optional<AssumedRole>, AccountLook> accounts = read;
		Map<Seat, WallSeat> found = new LinkedHashMap<>();
		List<Optional<AssumedRole>> outdated = find(this.seats, accounts, found);
		if (!outdated.isEmpty()) {
			accounts = accounts(outdated.stream(), atMost(OUTDATED));
			find(found.keySet().stream().filter((seat) -> outdated.contains(key(seat))).toList(), accounts, found);
		}
		Wall wall = new Wall(this.clock.instant(), List.copyOf(found.values()));
		this.last = wall;
		return wall;
	}

	private static Optional<AssumedRole> key(Seat seat) {
		return Optional.ofNullable(seat.role());
	}

	/** Reads accounts concurrently: an account that answers late delays no other. */
	private Map<Optional<AssumedRole>, AccountLook> accounts(Stream<Optional<AssumedRole>> some, Looking looking) {
		List<Optional<AssumedRole>> keys = some.toList();
		Map<Optional<AssumedRole>, Seat> first = new LinkedHashMap<>();
		this.seats.stream()
			.filter((seat) -> keys.isEmpty() || keys.contains(key(seat)))
			.forEach((seat) -> first.putIfAbsent(key(seat), seat));
		if (first.size() == 1) {
			return first.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, (one) -> looking.look(one.getKey(), one.getValue())));
		}
		CallGroup calls = this.parallel.group((failure) -> false);
		Map<Optional<AssumedRole>, CompletableFuture<AccountLook>> looks = new LinkedHashMap<>();
		first.forEach((key, seat) -> looks.put(key, calls.submit(() -> looking.look(key, seat))));
		calls.await(CallGroup.all(looks.values()));
		return looks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (one) -> one.getValue().join()));
	}

	private Looking atMost(Duration maxAge) {
		return (key, seat) -> look(key, seat, maxAge);
	}

	private AccountLook lookRecently(Optional<AssumedRole> key, Seat seat) {
		return look(key, seat, SharedAccount.KEPT);
	}

	private AccountLook lookMeanwhile(Optional<AssumedRole> key, Seat seat) {
		return shared(key).lookMeanwhile(this.accounts.apply(seat), this.parallel::execute)
			.orElseGet(() -> lookRecently(key, seat));
	}

	private AccountLook look(Optional<AssumedRole> key, Seat seat, Duration maxAge) {
		return shared(key).look(this.accounts.apply(seat), maxAge);
	}

	private SharedAccount shared(Optional<AssumedRole> key) {
		return this.shared.computeIfAbsent(key, (first) -> new SharedAccount(this.records, this.clock));
	}

	@Override
	public WholeAccount of(Seat seat, Account account) {
		SharedAccount shared = shared(key(seat));
		return new WholeAccount() {

			@Override
			public Optional<AccountDetails> recent(Caller caller) {
				return shared.recent(account, caller, seat.namePrefix());
			}

			@Override
			public Optional<AccountDetails> later(Caller caller) {
				return shared.later(account, caller);
			}

		};
	}

	/**
	 * Puts together what is known of seats.
	 * @param found gets them
	 * @return the accounts whose reading lacks what a run has done
	 */
	private List<Optional<AssumedRole>> find(List<Seat> some, Map<Optional<AssumedRole>, AccountLook> accounts,
			Map<Seat, WallSeat> found) {
		List<String> ids = accounts.values()
			.stream()
			.flatMap((look) -> Stream.ofNullable(look.location()))
			.map(ResourceLocation::accountId)
			.distinct()
			.toList();
		Map<Scope, LastRun> runs = this.records.lastRuns(ids);
		Map<Scope, Choices> choices = this.records.choices(ids);
		return some.stream().filter((seat) -> {
			AccountLook look = Objects.requireNonNull(accounts.get(key(seat)));
			ResourceLocation location = look.location();
			Scope scope = (location != null) ? new Scope(location.accountId(), seat.namePrefix()) : null;
			LastRun last = (scope != null) ? runs.get(scope) : null;
			SeatFinding finding = finding(seat, look, last, choices);
			found.put(seat,
					new WallSeat(seat, (location != null) ? location.accountId() : null, finding.state(),
							finding.ready(), this.comparisons.roles(seat), (last != null) ? last.run() : null,
							since(seat, finding, last), look.error()));
			return finding.isOutdated();
		}).map(WallService::key).distinct().toList();
	}

	private SeatFinding finding(Seat seat, AccountLook look, @Nullable LastRun last, Map<Scope, Choices> choices) {
		ResourceLocation location = look.location();
		AccountDetails details = look.details();
		if (location == null || details == null) {
			return SeatFinding.unreadable(last);
		}
		Scope scope = new Scope(location.accountId(), seat.namePrefix());
		Compared compared = this.comparisons.of(seat, location, choices.getOrDefault(scope, Choices.NONE), details);
		return SeatFinding.of(compared.roles(), compared.statuses(), last, look.isBefore(scope, last));
	}

	private @Nullable Instant since(Seat seat, SeatFinding finding, @Nullable LastRun last) {
		if (last != null && finding.state() == SeatState.RUNNING) {
			return last.run().startedAt();
		}
		Instant now = this.clock.instant();
		Seen known = this.seen.compute(seat, (key, before) -> (before == null) ? new Seen(finding.state(), null)
				: (before.state() == finding.state()) ? before : new Seen(finding.state(), now));
		return (last != null && finding.isByEndOf(last)) ? last.run().endedAt() : known.since();
	}

	/** Looks at the account of a role by one of its seats. */
	private interface Looking {

		AccountLook look(Optional<AssumedRole> key, Seat seat);

	}

	/**
	 * A state of a seat.
	 *
	 * @param since when it was first seen, null if at the first look
	 */
	private record Seen(SeatState state, @Nullable Instant since) {
	}

}
