package dev.workshoproles.policy.evaluation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;

import dev.workshoproles.policy.form.IpAddressValue;
import dev.workshoproles.policy.form.ResourcePattern;
import dev.workshoproles.policy.form.Wildcard;

/**
 * How a condition operator compares a value of the policy with one of the request
 * (<em>IAM User Guide</em>, "Condition operators"). A value that is not of the operator's
 * type is equal to none.
 */
enum Comparison {

	/** Wildcards are plain characters. */
	STRING_EQUALS(true, (pattern, value) -> pattern.plain().equals(value)),

	STRING_EQUALS_IGNORE_CASE(true, (pattern, value) -> pattern.plain().equalsIgnoreCase(value)),

	STRING_LIKE(true, (pattern, value) -> pattern.covers(Wildcard.literal(value))),

	/** {@code ArnEquals} and {@code ArnLike} are the same: part by part. */
	ARN_LIKE(true, (pattern, value) -> ResourcePattern.of(pattern).covers(ResourcePattern.of(Wildcard.literal(value)))),

	NUMERIC_EQUALS(false, numbers((difference) -> difference == 0)),

	NUMERIC_LESS_THAN(false, numbers((difference) -> difference < 0)),

	NUMERIC_LESS_THAN_EQUALS(false, numbers((difference) -> difference <= 0)),

	NUMERIC_GREATER_THAN(false, numbers((difference) -> difference > 0)),

	NUMERIC_GREATER_THAN_EQUALS(false, numbers((difference) -> difference >= 0)),

	DATE_EQUALS(false, dates((difference) -> difference == 0)),

	DATE_LESS_THAN(false, dates((difference) -> difference < 0)),

	DATE_LESS_THAN_EQUALS(false, dates((difference) -> difference <= 0)),

	DATE_GREATER_THAN(false, dates((difference) -> difference > 0)),

	DATE_GREATER_THAN_EQUALS(false, dates((difference) -> difference >= 0)),

	BOOL(true, (pattern, value) -> pattern.plain().equalsIgnoreCase(value)),

	/** Byte for byte. A simulated request has its value in Base64, as the policy has. */
	BINARY_EQUALS(false, both(Comparison::bytes, Arrays::equals)),

	/** An address without a prefix length is a range of one. */
	IP_ADDRESS(false, (pattern, value) -> IpAddressValue.contains(pattern.plain(), value)),

	/** Whether there is no value; here there is one. */
	NULL(false, (pattern, value) -> pattern.plain().equalsIgnoreCase("false"));

	private static final int YEAR = "2012".length();

	private static final int MONTH = "2012-10".length();

	private static final int DAY = "2012-10-17".length();

	private final boolean variables;

	@SuppressWarnings("ImmutableEnumChecker") // It has no state.
	private final BiPredicate<Wildcard, String> matches;

	Comparison(boolean variables, BiPredicate<Wildcard, String> matches) {
		this.variables = variables;
		this.matches = matches;
	}

	/** Whether the policy's values may contain variables. */
	boolean hasVariables() {
		return this.variables;
	}

	/** Whether a value without wildcards matches itself. */
	boolean isEquality() {
		return switch (this) {
			case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN_LIKE, NUMERIC_EQUALS, DATE_EQUALS, BOOL ->
				true;
			default -> false;
		};
	}

	/**
	 * Compares.
	 * @param pattern the policy's value, without variables
	 * @param value the request's value
	 */
	boolean matches(Wildcard pattern, String value) {
		return this.matches.test(pattern, value);
	}

	/** The difference is that of the request's value from the policy's. */
	private static BiPredicate<Wildcard, String> numbers(IntPredicate difference) {
		return both(Comparison::number, (own, other) -> difference.test(other.compareTo(own)));
	}

	private static BiPredicate<Wildcard, String> dates(IntPredicate difference) {
		return both(Comparison::date, (own, other) -> difference.test(other.compareTo(own)));
	}

	private static <T> BiPredicate<Wildcard, String> both(Function<String, Optional<T>> type,
			BiPredicate<T, T> comparison) {
		return (pattern, value) -> {
			Optional<T> own = type.apply(pattern.plain());
			Optional<T> other = type.apply(value);
			return own.isPresent() && other.isPresent() && comparison.test(own.get(), other.get());
		};
	}

	private static Optional<BigDecimal> number(String text) {
		try {
			return Optional.of(new BigDecimal(text));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * In the W3C's profile of ISO 8601 or, with more digits than a year, in seconds since
	 * 1970.
	 */
	private static Optional<Instant> date(String text) {
		try {
			if (text.length() > YEAR && text.chars().allMatch(Character::isDigit)) {
				return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
			}
			if (text.length() > DAY) {
				return Optional.of(OffsetDateTime.parse(text).toInstant());
			}
			return Optional.of(day(text).atStartOfDay(ZoneOffset.UTC).toInstant());
		}
		catch (DateTimeException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static LocalDate day(String text) {
		if (text.length() == YEAR) {
			return Year.parse(text).atDay(1);
		}
		return (text.length() == MONTH) ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
	}

	private static Optional<byte[]> bytes(String text) {
		try {
			return Optional.of(Base64.getDecoder().decode(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
