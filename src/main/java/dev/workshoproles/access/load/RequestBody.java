package dev.workshoproles.access.load;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * Tells whether a request has a body, without reading any of it.
 */
final class RequestBody {

	private RequestBody() {
	}

	static boolean isIn(HttpServletRequest request) {
		return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

}
