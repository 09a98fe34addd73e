package dev.workshoproles.access.load;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TimedBodyTests {

	private static final int LIMIT = 10;

	private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

	@Test
	void endsWhenAByteComesNowAndThen() throws IOException {
		TimedBody body = body(1000, new Bytes(1000));
		for (int second = 0; second < LIMIT; second++) {
			assertThat(body.doRead(null)).isOne();
			this.clock.incrementAndGet();
		}
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> body.doRead(null));
		assertThat(body.isMissing()).isTrue();
	}

	@Test
	void isNotMissingOnceItsLengthWasRead() throws IOException {
		TimedBody body = body(2, new Bytes(2));
		body.doRead(null);
		assertThat(body.isMissing()).isTrue();
		assertThat(body.lacksMoreThan(1)).isFalse();
		body.doRead(null);
		assertThat(body.isMissing()).isFalse();
	}

	@Test
	void endsWellThoughItsReaderTakesItsTime() throws IOException {
		TimedBody body = body(2, new Bytes(2));
		body.doRead(null);
		body.doRead(null);
		this.clock.addAndGet(LIMIT);
		assertThat(body.doRead(null)).isNegative();
	}

	@Test
	void ofUnknownLengthIsMissingUntilItsEnd() throws IOException {
		TimedBody body = body(-1, new Bytes(1));
		body.doRead(null);
		assertThat(body.lacksMoreThan(1_000_000)).isTrue();
		body.doRead(null);
		assertThat(body.isMissing()).isFalse();
	}

	private TimedBody body(long length, InputBuffer source) {
		return new TimedBody(source, length, LIMIT, this.clock::get);
	}

	/** One byte at each look. */
	private static final class Bytes implements InputBuffer {

		private int left;

		private Bytes(int number) {
			this.left = number;
		}

		@Override
		public int doRead(ApplicationBufferHandler handler) {
			return (this.left-- > 0) ? 1 : -1;
		}

		@Override
		public int available() {
			return (this.left > 0) ? 1 : 0;
		}

	}

}
