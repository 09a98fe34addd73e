package dev.workshoproles.account.calls;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Searches and summarises an exception's chain of causes.
 */
public final class Causes {

	/** Enough for AWS's message about a denial, ARNs included. */
	private static final int MAX_LENGTH = 2000;

	/**
	 * Matches what looks like a secret access key or token, but not ARNs or URLs.
	 */
	private static final Pattern SECRET = Pattern.compile("(?<![\\w/+:.-])[A-Za-z0-9/+]{40,}={0,2}(?![\\w/+:.-])");

	/** Matches what the SDK appends to messages for its own diagnosis. */
	private static final Pattern DIAGNOSTICS = Pattern
		.compile(" ?\\((?:Service: [^()]*, Status Code: [^()]*|SDK Attempt Count: [0-9]+)\\)");

	private Causes() {
	}

	public static Stream<Throwable> all(Throwable ex) {
		return Stream.iterate(ex, Objects::nonNull, Throwable::getCause).limit(20);
	}

	public static <T extends Throwable> Optional<T> find(Throwable ex, Class<T> type) {
		return all(ex).filter(type::isInstance).map(type::cast).findFirst();
	}

	/**
	 * Joins the distinct messages, from the exception to its root cause.
	 */
	public static String line(Throwable ex) {
		StringBuilder line = new StringBuilder();
		all(ex).map((one) -> (one.getMessage() != null) ? firstLine(one.getMessage()) : "")
			.filter((message) -> !message.isEmpty())
			.forEach((message) -> {
				if (line.indexOf(message) < 0) {
					line.append(line.isEmpty() ? "" : ": ").append(message);
				}
			});
		return line(line.isEmpty() ? ex.getClass().getSimpleName() : line.toString());
	}

	/**
	 * Only the first line, with secrets masked and without the SDK's diagnostics: later
	 * lines can hold the signed request and so a session token.
	 */
	public static String line(@Nullable String message) {
		String line = SECRET.matcher(firstLine(String.valueOf(message))).replaceAll("***");
		return (line.length() > MAX_LENGTH) ? line.substring(0, MAX_LENGTH) + "…" : line;
	}

	private static String firstLine(String message) {
		return DIAGNOSTICS.matcher(message.lines().limit(1).collect(Collectors.joining())).replaceAll("");
	}

}
