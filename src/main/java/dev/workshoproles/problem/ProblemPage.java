package dev.workshoproles.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * A problem as a page of its own, for browsers that are rejected before any page: it can
 * load nothing from the console, as its requests would be rejected, too.
 */
final class ProblemPage {

	private static final String STYLE = "body{max-width:40rem;margin:4rem auto;padding:0 1rem;"
			+ "font:1.125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}";

	/** Permits nothing but the page's own style. */
	static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
			+ "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private ProblemPage() {
	}

	/**
	 * Whether a request comes from a browser that is to show the response. The API
	 * responds to those as to any other.
	 */
	static boolean isFor(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.startsWith(MediaType.TEXT_HTML_VALUE)
				&& !request.getRequestURI().contains("/api/");
	}

	/**
	 * The page in UTF-8.
	 * @param problem the problem, whose explanation may contain anything from the request
	 */
	static byte[] of(Texts texts, Problem problem) {
		String title = HtmlUtils.htmlEscape(texts.say(problem.type().titleCode()));
		return """
				<!DOCTYPE html>
				<html lang="%s">
				<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="color-scheme" content="light dark"><title>%s</title><style>%s</style></head>
				<body><main><h1>%s</h1><p>%s</p><p><code>%s</code></p></main></body>
				</html>
				"""
			.formatted(texts.locale().getLanguage(), title, STYLE, title,
					HtmlUtils.htmlEscape(texts.say(problem.detail())), problem.type().uri())
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
