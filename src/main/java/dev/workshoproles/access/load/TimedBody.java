package dev.workshoproles.access.load;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A request's body that must have arrived by a deadline. Tomcat limits only the pauses,
 * so a client that sends a byte now and then could go on for hours.
 */
final class TimedBody implements InputBuffer {

	private final InputBuffer source;

	private final LongSupplier nanos;

	private final long end;

	private long missing;

	/**
	 * Starts the clock for a body.
	 * @param length in bytes, negative if the client does not say
	 * @param limit in nanoseconds
	 * @param nanos the clock, in nanoseconds
	 */
	TimedBody(InputBuffer source, long length, long limit, LongSupplier nanos) {
		this.source = source;
		this.missing = (length < 0) ? Long.MAX_VALUE : length;
		this.nanos = nanos;
		this.end = nanos.getAsLong() + limit;
	}

	@Override
	public int doRead(ApplicationBufferHandler handler) throws IOException {
		if (isMissing() && this.nanos.getAsLong() - this.end >= 0) {
			throw new SocketTimeoutException("The body took too long");
		}
		int read = this.source.doRead(handler);
		this.missing = (read < 0) ? 0 : Math.max(0, this.missing - read);
		return read;
	}

	@Override
	public int available() {
		return this.source.available();
	}

	/** Whether some of it is unread, and may not have arrived yet. */
	boolean isMissing() {
		return this.missing > 0;
	}

	/** Whether more is missing than can be read without waiting. */
	boolean lacksMoreThan(int available) {
		return this.missing > available;
	}

}
