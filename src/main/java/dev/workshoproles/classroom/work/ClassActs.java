package dev.workshoproles.classroom.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.classroom.work.ActTable.Placed;
import dev.workshoproles.runs.ClassOverException;
import dev.workshoproles.runs.execution.IdempotencyKeyReusedException;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.runs.journal.StoredJson;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Acts for all seats of the class or for some. They belong to the class, which is known
 * by the account and prefix of its first seat; as long as its account is unknown, each
 * method but {@link #plan} throws an {@link AccountException}.
 */
@NamedInterface("work")
public class ClassActs {

	/** Older ones are deleted when another begins. */
	private static final int MOST = 100;

	/** How many are looked through for the last one at each seat. */
	private static final int RECENT = 20;

	private final Seats seats;

	private final SeatScopes scopes;

	private final SeatPlanning planning;

	private final ActTable acts;

	private final WorkQueue queue;

	private final Journal journal;

	private final ClassEnd end;

	ClassActs(Seats seats, SeatScopes scopes, SeatPlanning planning, ActTable acts, WorkQueue queue, Journal journal,
			ClassEnd end) {
		this.seats = seats;
		this.scopes = scopes;
		this.planning = planning;
		this.acts = acts;
		this.queue = queue;
		this.journal = journal;
		this.end = end;
	}

	/**
	 * Plans an act, without writing to any account. A seat that cannot be read does not
	 * keep the others from being planned.
	 * @param request the request
	 * @return the plan
	 * @throws UnknownSeatException if the class has no such seat
	 */
	public ClassPlan plan(ActRequest request) {
		List<Seat> planned = seats(request);
		this.planning.begin(planned);
		return new ClassPlan(request, planned.stream().map((seat) -> plan(seat, request)).toList());
	}

	private SeatPlan plan(Seat seat, ActRequest request) {
		try {
			return SeatPlan.of(seat.name(), request, this.planning.plan(seat, request.atSeat()));
		}
		catch (AccountException ex) {
			return SeatPlan.unreadable(seat.name(), ex.error());
		}
	}

	/**
	 * Starts an act. It is done in the background, by all replicas.
	 * @param request the request
	 * @param idempotencyKey prevents a second act of the class with the same key and
	 * request; null for none
	 * @return the act, or the one started earlier with the key
	 * @throws UnknownSeatException if the class has no such seat
	 * @throws ClassOverException if something is to be created after the end of the class
	 * @throws ActInProgressException if another act has not ended at one of the seats
	 * @throws IdempotencyKeyReusedException if the key was used with another request
	 */
	public ClassAct start(ActRequest request, @Nullable String idempotencyKey) {
		Scope scope = this.scopes.ofClass();
		String body = StoredJson.write(request);
		Optional<ClassAct> before = startedBefore(scope, idempotencyKey, body);
		if (before.isPresent()) {
			return before.get();
		}
		Instant end = this.end.time();
		if (request.kind() == ActKind.CREATE && end != null && this.end.isOver()) {
			throw new ClassOverException(end);
		}
		this.journal.requireSpace();
		List<Placed> concerned = seats(request).stream().map((seat) -> new Placed(seat, this.scopes.of(seat))).toList();
		String act = UUID.randomUUID().toString();
		while (!insert(act, scope, request, concerned, idempotencyKey, body)) {
			before = startedBefore(scope, idempotencyKey, body);
			if (before.isPresent()) {
				return before.get();
			}
			requireTurn(concerned);
			// The other act has just ended: try again.
		}
		this.queue.wake();
		return find(act).orElseThrow();
	}

	private boolean insert(String act, Scope scope, ActRequest request, List<Placed> concerned, @Nullable String key,
			String body) {
		try {
			this.journal.inTransaction(() -> {
				this.acts.prune(scope, MOST);
				this.acts.insert(act, scope, request, this.journal.now(), key, body);
				this.acts.insertWork(act, concerned);
				this.queue.add(act, concerned.stream().map(Placed::seat).toList());
			});
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private Optional<ClassAct> startedBefore(Scope scope, @Nullable String key, String body) {
		if (key == null) {
			return Optional.empty();
		}
		return this.acts.findByKey(scope, key).map((earlier) -> {
			if (!earlier.body().equals(body)) {
				throw new IdempotencyKeyReusedException();
			}
			return find(earlier.id()).orElseThrow();
		});
	}

	private void requireTurn(List<Placed> concerned) {
		Map<Scope, String> turns = this.acts.turns();
		concerned.stream()
			.flatMap((seat) -> Stream.ofNullable(turns.get(seat.place())))
			.findFirst()
			.ifPresent((act) -> {
				throw new ActInProgressException(act,
						concerned.stream()
							.filter((seat) -> act.equals(turns.get(seat.place())))
							.map((seat) -> seat.seat().name())
							.toList());
			});
	}

	/**
	 * Finds an act of the class.
	 * @param id its id
	 * @return the act as it is now, empty if there is none of that id
	 */
	public Optional<ClassAct> find(String id) {
		return this.acts.find(this.scopes.ofClass(), List.of(id)).stream().findFirst();
	}

	/**
	 * The acts of the class, newest first.
	 * @param page from 0
	 * @param size the size of a page
	 * @return the acts as they are now
	 */
	public List<ClassAct> list(int page, int size) {
		Scope scope = this.scopes.ofClass();
		return this.acts.find(scope, this.acts.page(scope, page * size, size));
	}

	/**
	 * An act at each of its seats.
	 * @param act the id of an act that {@link #find} has returned
	 * @return in the order of the wall
	 */
	public List<SeatWork> work(String act) {
		return this.acts.work(act);
	}

	/**
	 * The last act at each seat.
	 * @return by the seat's name; without seats that had none lately
	 */
	public Map<String, SeatWork> latest() {
		return this.acts.latest(this.acts.page(this.scopes.ofClass(), 0, RECENT))
			.stream()
			.collect(Collectors.toMap(SeatWork::seat, (work) -> work));
	}

	/**
	 * What failed in an act and why: the same cause once.
	 * @param act the id of an act that {@link #find} has returned
	 * @return the causes, those of most seats first
	 */
	public List<CauseGroup> causes(String act) {
		return CauseGroup.of(work(act));
	}

	/**
	 * What an act did, as far as it has got.
	 * @param id its id
	 * @return the record, empty if there is no act of that id
	 */
	public Optional<ClassRecord> record(String id) {
		return find(id).map((act) -> new ClassRecord(title(), act, this.acts.records(id)));
	}

	/** Not a number while nobody knows. */
	double countInLast(WorkState state) {
		try {
			return list(0, 1).stream().mapToInt((act) -> act.progress().count(state)).sum();
		}
		catch (AccountException | DataAccessException ex) {
			return Double.NaN;
		}
	}

	private String title() {
		return this.seats.classroom().orElseThrow().title();
	}

	/** In the order of the wall, in which acts take their turns. */
	private List<Seat> seats(ActRequest request) {
		if (request.seats().isEmpty()) {
			return this.seats.all();
		}
		Set<Seat> named = request.seats()
			.stream()
			.map((name) -> this.seats.find(name).orElseThrow(() -> new UnknownSeatException(name)))
			.collect(Collectors.toSet());
		return this.seats.all().stream().filter(named::contains).toList();
	}

}
