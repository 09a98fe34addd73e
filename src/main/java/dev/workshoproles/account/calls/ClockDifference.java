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
 * How far the clock of this computer is from AWS's.
 *
 * @param ahead positive when this computer's is ahead
 */
record ClockDifference(Duration ahead) {

	/** AWS's own words, under the code of a wrong signature. */
	private static final Pattern WORDS = Pattern.compile("Signature (expired|not yet current)");

	/** What AWS tolerates is five minutes: less is no reason. */
	private static final Duration TOLERATED = Duration.ofMinutes(4);

	/**
	 * Whether AWS refused a call for its time. It has done nothing of it then, and the
	 * SDK signs the next by AWS's clock.
	 */
	static boolean isRefusal(AwsServiceException ex) {
		return ex.isClockSkewException() || WORDS.matcher(String.valueOf(ex.getMessage())).find();
	}

	/** By the date of the answer. */
	static Optional<ClockDifference> of(AwsServiceException ex) {
		return Optional.ofNullable(ex.awsErrorDetails())
			.map(AwsErrorDetails::sdkHttpResponse)
			.flatMap((head) -> head.firstMatchingHeader("Date"))
			.flatMap(ClockDifference::parse)
			.map((server) -> new ClockDifference(Duration.between(server, Clock.systemUTC().instant())))
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

	/** The same refusal, with the clock for its reason and the minutes for its name. */
	AccountError explain(AccountError refusal) {
		String code = this.ahead.isNegative() ? "ClockBehind" : "ClockAhead";
		long minutes = this.ahead.abs().plusSeconds(30).toMinutes();
		return new AccountError(AccountError.Kind.REJECTED_CREDENTIALS, code, refusal.operation(), null,
				refusal.detail(), List.of(String.valueOf(minutes)), null);
	}

}
