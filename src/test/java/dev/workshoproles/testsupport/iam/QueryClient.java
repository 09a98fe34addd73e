package dev.workshoproles.testsupport.iam;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers the SDK's calls in this process as {@link QueryServer} does over a socket, with
 * the exceptions of the HTTP client that the console uses.
 */
record QueryClient(Function<String, Reply> answers) implements SdkHttpClient {

	@Override
	public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
		return new ExecutableHttpRequest() {

			@Override
			public HttpExecuteResponse call() throws IOException {
				return response(QueryClient.this.answers.apply(body(request)));
			}

			@Override
			public void abort() {
				// A call is over as soon as it has begun.
			}

		};
	}

	private static String body(HttpExecuteRequest request) throws IOException {
		try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
			return new String(body.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static HttpExecuteResponse response(Reply reply) throws IOException {
		if (reply.drops()) {
			throw new NoHttpResponseException("iam.invalid failed to respond");
		}
		byte[] bytes = reply.answer().body().getBytes(StandardCharsets.UTF_8);
		InputStream content = reply.cutShort() ? cutShort(bytes) : new ByteArrayInputStream(bytes);
		return HttpExecuteResponse.builder()
			.response(SdkHttpResponse.builder()
				.statusCode(reply.answer().status())
				.putHeader("Content-Type", "text/xml")
				.putHeader("Content-Length", String.valueOf(bytes.length))
				.build())
			.responseBody(AbortableInputStream.create(content))
			.build();
	}

	private static InputStream cutShort(byte[] bytes) {
		return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, bytes.length / 2), new InputStream() {

			@Override
			public int read() throws IOException {
				throw new ConnectionClosedException("Premature end of Content-Length delimited message body");
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				return read();
			}

		});
	}

	@Override
	public void close() {
		// Holds nothing.
	}

}
