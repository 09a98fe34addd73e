package dev.workshoproles.sandbox;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import dev.workshoproles.account.sandbox.wire.AccessKeyId;
import dev.workshoproles.account.sandbox.wire.QueryAnswer;
import dev.workshoproles.account.sandbox.wire.QueryParameters;
import dev.workshoproles.account.sandbox.wire.SandboxServices;

/**
 * Takes the calls of the AWS CLI, SDKs and the like whose endpoint is set to this
 * address. SDKs send forms; the query string is for people with curl.
 */
@RestController
@ConditionalOnProperty(name = "console.target", havingValue = "sandbox", matchIfMissing = true)
class SandboxController {

	/**
	 * Enough for every valid document, whatever its white space, and small enough to be
	 * in memory many times.
	 */
	static final int MAX_BYTES = 128 * 1024;

	private final SandboxServices services;

	SandboxController(SandboxServices services) {
		this.services = services;
	}

	/** Some SDKs end the address with a slash. */
	@RequestMapping(path = { "/sandbox", "/sandbox/" }, method = { RequestMethod.GET, RequestMethod.POST })
	ResponseEntity<byte[]> call(HttpServletRequest request) throws IOException {
		QueryAnswer answer = answer(request);
		return ResponseEntity.status(answer.status())
			.header(QueryAnswer.REQUEST_ID_HEADER, answer.requestId())
			.contentType(MediaType.TEXT_XML)
			.body(answer.body().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The AWS SDK for Java 2 leaves out the path of an endpoint for such services
	 * (aws-sdk-java-v2 issue 3387).
	 */
	@PostMapping(path = "/", headers = HttpHeaders.AUTHORIZATION)
	ResponseEntity<byte[]> callWithoutPath(HttpServletRequest request) throws IOException {
		return call(request);
	}

	private QueryAnswer answer(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > MAX_BYTES) {
			return QueryAnswer.tooLarge(MAX_BYTES);
		}
		byte[] body;
		try {
			body = request.getInputStream().readNBytes(MAX_BYTES + 1);
		}
		catch (SocketTimeoutException ex) {
			return QueryAnswer.tooSlow();
		}
		if (body.length > MAX_BYTES) {
			return QueryAnswer.tooLarge(MAX_BYTES);
		}
		String query = Objects.requireNonNullElse(request.getQueryString(), "");
		return this.services.answer(QueryParameters.parse(query + "&" + new String(body, StandardCharsets.UTF_8)),
				AccessKeyId.in(request.getHeader(HttpHeaders.AUTHORIZATION)));
	}

}
