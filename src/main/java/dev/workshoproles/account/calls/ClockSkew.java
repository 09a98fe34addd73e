package dev.workshoproles.account.calls;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The difference between this computer's clock and AWS's.
 *
 * @param ahead positive if this computer's is ahead
 */
record ClockSkew(Duration ahead) {

	/** AWS reports skew in the message of a signature error. */
	private static final Pattern WORDS = Pattern.compile("Signature (expired|not yet current)");

	/** AWS tolerates five minutes, so less cannot be the reason. */
	private static final Duration TOLERATED = Duration.ofMinutes(4);

	/**
	 * Whether AWS rejected a call because of its timestamp. The call had no effect, and
	 * the SDK signs the next one by AWS's clock.
	 */
	static boolean isRefusal(AwsServiceException ex) {
		return ex.isClockSkewException() || WORDS.matcher(String.valueOf(ex.getMessage())).find();
	}

	/** Measured by the Date header of the response. */
	static Optional<ClockSkew> of(AwsServiceException ex) {
		return Optional.ofNullable(ex.awsErrorDetails())
			.map(AwsErrorDetails::sdkHttpResponse)
			.flatMap((head) -> head.firstMatchingHeader("Date"))
			.flatMap(ClockSkew::parse)
			.map((server) -> new ClockSkew(Duration.between(server, Clock.systemUTC().instant())))
			.filter((difference) -> difference.ahead().abs().compareTo(TOLERATED) > 0);
	}

	private static Optional<Instant> parse(String date) {
		try {
			return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The same error, with the clock as the reason and the minutes as its message
	 * argument.
	 */
	AccountError explain(AccountError refusal) {
		String code = this.ahead.isNegative() ? "ClockBehind" : "ClockAhead";
		long minutes = this.ahead.abs().plusSeconds(30).toMinutes();
		return new AccountError(AccountError.Kind.REJECTED_CREDENTIALS, code, refusal.operation(), null,
				refusal.detail(), List.of(String.valueOf(minutes)), null);
	}

}
