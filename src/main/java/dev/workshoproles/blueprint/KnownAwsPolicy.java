package dev.workshoproles.blueprint;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An AWS managed policy at the time when the list was generated.
 *
 * @param number its index in the list
 * @param path such as {@code /service-role/}
 * @param name its name
 * @param defaultVersion such as {@code v3}
 * @param created when AWS created it
 * @param updated when AWS last changed it
 */
public record KnownAwsPolicy(int number, String path, String name, String defaultVersion, Instant created,
		Instant updated) {

	private static final int FIELDS = 5;

	static KnownAwsPolicy of(int number, String line) {
		String[] fields = line.split("\t", FIELDS);
		return new KnownAwsPolicy(number, fields[0], fields[1], fields[2], OffsetDateTime.parse(fields[3]).toInstant(),
				OffsetDateTime.parse(fields[4]).toInstant());
	}

	/**
	 * The end of its ARN.
	 * @return such as {@code service-role/AWSLambdaBasicExecutionRole}
	 */
	public String pathAndName() {
		return this.path.substring(1) + this.name;
	}

}
