package dev.workshoproles.classroom.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Asks accounts whether they have room for what seats need.
 */
public class FitService {

	/** How many accounts are asked at once. */
	private static final int AT_ONCE = 16;

	private final Seats seats;

	private final ObjectProvider<Account> accounts;

	private final ObjectProvider<Workshop> workshops;

	/**
	 * Creates the service.
	 * @param seats all seats
	 * @param accounts the account of the seat that the thread is at
	 * @param workshops its workshop
	 */
	public FitService(Seats seats, ObjectProvider<Account> accounts, ObjectProvider<Workshop> workshops) {
		this.seats = seats;
		this.accounts = accounts;
		this.workshops = workshops;
	}

	/**
	 * Asks whether all roles can be created at some seats. An account that does not tell,
	 * for lack of iam:GetAccountSummary or for another reason, is taken to have room.
	 * @param chosen the seats
	 * @return what they need, and what has no room
	 */
	public Fit of(Collection<Seat> chosen) {
		Map<String, AccountError> unknown = new ConcurrentHashMap<>();
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<List<Seat>> byRole = grouped(chosen, (seat) -> Optional.ofNullable(seat.role()));
			Map<Seat, String> accountIds = new ConcurrentHashMap<>();
			each(byRole, unknown, threads, (same) -> {
				String id = account(same).caller().accountId();
				same.forEach((seat) -> accountIds.put(seat, id));
				return id;
			});
			List<Seat> known = chosen.stream().filter(accountIds::containsKey).toList();
			// Several roles may lead to one account.
			List<AccountFit> fits = each(grouped(known, accountIds::get), unknown, threads, this::fit);
			return new Fit(fits, unknown);
		}
		finally {
			threads.shutdown();
		}
	}

	private static <K> List<List<Seat>> grouped(Collection<Seat> all, Function<Seat, @Nullable K> key) {
		Map<K, List<Seat>> groups = new LinkedHashMap<>();
		all.forEach(
				(seat) -> groups.computeIfAbsent(Objects.requireNonNull(key.apply(seat)), (first) -> new ArrayList<>())
					.add(seat));
		return List.copyOf(groups.values());
	}

	/** In the order of the groups, without those of which an account does not tell. */
	private static <T> List<T> each(List<List<Seat>> groups, Map<String, AccountError> unknown, ExecutorService threads,
			Function<List<Seat>, T> work) {
		List<CompletableFuture<Optional<T>>> results = groups.stream()
			.map((group) -> CompletableFuture.supplyAsync(() -> {
				try {
					return Optional.of(work.apply(group));
				}
				catch (AccountException ex) {
					group.forEach((seat) -> unknown.put(seat.name(), ex.error()));
					return Optional.<T>empty();
				}
			}, threads))
			.toList();
		return results.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
	}

	private AccountFit fit(List<Seat> sameAccount) {
		Account account = account(sameAccount);
		Caller caller = account.caller();
		Amount room = Amount.room(account.use(caller));
		List<Workshop> wanted = sameAccount.stream()
			.map((seat) -> this.seats.at(seat, this.workshops::getObject))
			.toList();
		Amount needed = Amount.missing(wanted, account.details(caller));
		return new AccountFit(caller.accountId(), sameAccount.size(), needed, room);
	}

	private Account account(List<Seat> same) {
		return this.seats.at(same.get(0), this.accounts::getObject);
	}

}
