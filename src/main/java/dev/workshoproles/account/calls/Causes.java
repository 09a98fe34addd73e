package dev.workshoproles.account.calls;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an exception and those that caused it say.
 */
public final class Causes {

	/** Long enough for what AWS says of a denial with all its ARNs. */
	private static final int LONGEST = 2000;

	/**
	 * What has the form of a secret access key or a token, and not that of an ARN or an
	 * address.
	 */
	private static final Pattern SECRET = Pattern.compile("(?<![\\w/+:.-])[A-Za-z0-9/+]{40,}={0,2}(?![\\w/+:.-])");

	private Causes() {
	}

	public static Stream<Throwable> all(Throwable ex) {
		return Stream.iterate(ex, Objects::nonNull, Throwable::getCause).limit(20);
	}

	public static <T extends Throwable> Optional<T> find(Throwable ex, Class<T> type) {
		return all(ex).filter(type::isInstance).map(type::cast).findFirst();
	}

	/**
	 * Each once, from the outermost to the first cause, which is why it went wrong.
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
	 * The first line only: the lines after it can hold the signed request, and so a
	 * session token.
	 */
	public static String line(@Nullable String message) {
		String line = SECRET.matcher(firstLine(String.valueOf(message))).replaceAll("***");
		return (line.length() > LONGEST) ? line.substring(0, LONGEST) + "…" : line;
	}

	private static String firstLine(String message) {
		return message.lines().limit(1).collect(Collectors.joining());
	}

}
