package dev.workshoproles.account.calls;

import java.io.FilterInputStream;
import java.io.IOException;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Limits the size of a response, since the SDK holds it in memory as a whole.
 *
 * @param http makes the calls
 */
public record BoundedHttpClient(SdkHttpClient http) implements SdkHttpClient {

	/**
	 * In bytes, about ten times IAM's largest response, a page of 1000 policies.
	 */
	static final int LIMIT = 5 * 1024 * 1024;

	/**
	 * Whether a call failed since its response was too large.
	 * @param failure thrown by a call
	 */
	public static boolean isTooLarge(Throwable failure) {
		return Causes.find(failure, NotFromAwsException.class).filter(NotFromAwsException::isTooLarge).isPresent();
	}

	@Override
	public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
		ExecutableHttpRequest prepared = this.http.prepareRequest(request);
		return new ExecutableHttpRequest() {

			@Override
			public HttpExecuteResponse call() throws IOException {
				return bounded(prepared.call());
			}

			@Override
			public void abort() {
				prepared.abort();
			}

		};
	}

	private static HttpExecuteResponse bounded(HttpExecuteResponse answer) {
		return HttpExecuteResponse.builder()
			.response(answer.httpResponse())
			.responseBody(answer.responseBody()
				.map((body) -> AbortableInputStream.create(new BoundedStream(body), body))
				.orElse(null))
			.build();
	}

	@Override
	public String clientName() {
		return this.http.clientName();
	}

	@Override
	public void close() {
		this.http.close();
	}

	/** The response is too large to be from AWS. */
	static final class TooLargeException extends IOException {

		private static final long serialVersionUID = 1L;

		private TooLargeException() {
			super("more than " + LIMIT + " bytes");
		}

	}

	/** Aborts the connection rather than read the rest. */
	private static final class BoundedStream extends FilterInputStream {

		private final AbortableInputStream body;

		private int left = LIMIT;

		BoundedStream(AbortableInputStream body) {
			super(body);
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int octet = super.read();
			count((octet < 0) ? 0 : 1);
			return octet;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int number = super.read(buffer, offset, length);
			count(number);
			return number;
		}

		@Override
		public long skip(long number) throws IOException {
			long skipped = super.skip(Math.min(number, LIMIT));
			count((int) skipped);
			return skipped;
		}

		@Override
		public boolean markSupported() {
			return false;
		}

		private void count(int number) throws IOException {
			this.left -= Math.max(0, number);
			if (this.left < 0) {
				this.body.abort();
				throw new TooLargeException();
			}
		}

	}

}
