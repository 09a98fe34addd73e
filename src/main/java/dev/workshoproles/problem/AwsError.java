package dev.workshoproles.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * A problem as an error of AWS's query protocol, for clients of the sandbox that are
 * rejected before they reach it: they would only report that they cannot read JSON.
 */
final class AwsError {

	private static final String SIGNATURE = "AWS4-HMAC-SHA256 ";

	private AwsError() {
	}

	/** Whether a request is signed as AWS's clients sign. */
	static boolean isFor(HttpServletRequest request) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		return authorization != null && authorization.startsWith(SIGNATURE)
				&& !request.getRequestURI().contains("/api/");
	}

	/**
	 * The error in UTF-8.
	 * @param problem the problem, whose explanation may contain anything from the request
	 */
	static byte[] of(Texts texts, Problem problem) {
		String code = Arrays.stream(problem.type().slug().split("-", -1))
			.map(StringUtils::capitalize)
			.collect(Collectors.joining());
		return "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
			.formatted(code, HtmlUtils.htmlEscape(texts.say(problem.detail()), "UTF-8"))
			.getBytes(StandardCharsets.UTF_8);
	}

}
