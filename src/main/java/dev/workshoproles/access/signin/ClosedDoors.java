package dev.workshoproles.access.signin;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.workshoproles.seats.Seat;

/**
 * Counts what participants tried beyond their seats, and logs it once a minute at most:
 * nobody shall be able to fill the log.
 */
public final class ClosedDoors {

	static final String METER = "console.class.denied";

	private static final Logger LOG = LoggerFactory.getLogger(ClosedDoors.class);

	private static final long INTERVAL = TimeUnit.MINUTES.toNanos(1);

	private final Counter ofSeats;

	private final Counter ofClass;

	private final LongSupplier nanos;

	private final AtomicLong logged;

	private final AtomicLong unlogged = new AtomicLong();

	/**
	 * Begins to count.
	 * @param nanos the clock, in nanoseconds
	 */
	public ClosedDoors(MeterRegistry meters, LongSupplier nanos) {
		this.ofSeats = counter("seat", meters);
		this.ofClass = counter("class", meters);
		this.nanos = nanos;
		this.logged = new AtomicLong(nanos.getAsLong() - INTERVAL);
	}

	private static Counter counter(String door, MeterRegistry meters) {
		return Counter.builder(METER)
			.description("Requests of participants for what is not their seat's")
			.tag("door", door)
			.register(meters);
	}

	/**
	 * Notes a request.
	 * @param holder the seat of whoever sent it
	 * @param other the seat that it was for, empty if for none that there is
	 */
	void note(Seat holder, Optional<Seat> other) {
		(other.isPresent() ? this.ofSeats : this.ofClass).increment();
		this.unlogged.incrementAndGet();
		long now = this.nanos.getAsLong();
		long last = this.logged.get();
		if (now - last >= INTERVAL && this.logged.compareAndSet(last, now)) {
			LOG.warn(
					"Somebody of the seat {} asked for {}, which is answered with 404; such requests since the last "
							+ "line like this: {}",
					holder.name(), other.map((seat) -> "the seat " + seat.name()).orElse("something that is no seat's"),
					this.unlogged.getAndSet(0));
		}
	}

}
