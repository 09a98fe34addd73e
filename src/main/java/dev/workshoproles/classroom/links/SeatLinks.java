package dev.workshoproles.classroom.links;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.seats.Seat;

/**
 * The keys of the seats' links. A renewed one is good at once where it was renewed, and
 * the old one nowhere after {@link #FRESH}.
 */
@NamedInterface("links")
public final class SeatLinks {

	/**
	 * How long a replica goes without looking whether another one renewed a link.
	 */
	static final Duration FRESH = Duration.ofSeconds(2);

	private final List<Seat> seats;

	private final LinkTable table;

	private final LinkSecret secret;

	private final LongSupplier nanos;

	private final Lock reading = new ReentrantLock();

	private volatile Keys known;

	/**
	 * Reads the keys for the first time.
	 * @param seats all seats
	 * @param nanos the clock, in nanoseconds
	 */
	SeatLinks(List<Seat> seats, LinkTable table, LinkSecret secret, LongSupplier nanos) {
		this.seats = seats;
		this.table = table;
		this.secret = secret;
		this.nanos = nanos;
		this.known = read(null);
	}

	/**
	 * The key that lets its holder work at a seat.
	 * @param seat a seat of the class
	 * @return at least 16 characters that are safe in a URL and as a bearer token
	 */
	public String key(Seat seat) {
		return Objects.requireNonNull(keys().get(seat.name()));
	}

	/**
	 * The key that somebody meant who typed it from a card.
	 * @param typed what they typed
	 * @return the same without spaces, and what is easily mistaken as it must be
	 */
	public static String meant(String typed) {
		return LinkSecret.meant(typed);
	}

	/**
	 * Gives seats other keys. The former ones, and all that was signed in by them, are no
	 * longer good.
	 * @param renewed seats of the class
	 * @throws DataAccessException if that cannot be stored
	 */
	public void renew(Collection<Seat> renewed) {
		renewed.forEach((seat) -> this.table.renew(seat.name()));
		this.reading.lock();
		try {
			this.known = read(null);
		}
		finally {
			this.reading.unlock();
		}
	}

	/** Whoever comes while they are read waits, lest an old key be good for longer. */
	private Map<String, String> keys() {
		Keys last = this.known;
		if (isFresh(last)) {
			return last.bySeat();
		}
		this.reading.lock();
		try {
			if (!isFresh(this.known)) {
				this.known = read(this.known);
			}
			return this.known.bySeat();
		}
		finally {
			this.reading.unlock();
		}
	}

	private boolean isFresh(Keys keys) {
		return this.nanos.getAsLong() - keys.readAt() < FRESH.toNanos();
	}

	/** While the database is away nobody renews anything, so what was read last holds. */
	private Keys read(@Nullable Keys last) {
		long now = this.nanos.getAsLong();
		try {
			Map<String, Integer> generations = this.table.generations();
			return (last != null && last.generations().equals(generations)) ? last.at(now)
					: new Keys(now, generations, derive(generations));
		}
		catch (DataAccessException ex) {
			if (last == null) {
				throw ex;
			}
			return last.at(this.nanos.getAsLong());
		}
	}

	private Map<String, String> derive(Map<String, Integer> generations) {
		Map<String, String> keys = new HashMap<>();
		this.seats.forEach((seat) -> keys.put(seat.name(),
				this.secret.key(seat.name(), generations.getOrDefault(seat.name(), 0))));
		return keys;
	}

	/**
	 * What was read.
	 *
	 * @param readAt when the reading began, in nanoseconds
	 * @param generations how often links were renewed
	 * @param bySeat the keys by the seat's name
	 */
	private record Keys(long readAt, Map<String, Integer> generations, Map<String, String> bySeat) {

		private Keys at(long time) {
			return new Keys(time, this.generations, this.bySeat);
		}

	}

}
