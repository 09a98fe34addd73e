package dev.workshoproles.blueprint;

import java.util.List;

/**
 * The partition, account and Region of a workshop's resources, as in their ARNs. The
 * workshop file uses the placeholders {@code ${Partition}}, {@code ${Account}} and
 * {@code ${Region}}.
 *
 * @param partition such as {@code aws}
 * @param accountId the account's twelve digits
 * @param region such as {@code us-east-1}
 */
public record ResourceLocation(String partition, String accountId, String region) {

	/** An unknown location: the placeholders themselves. */
	public static final ResourceLocation UNKNOWN = new ResourceLocation("${Partition}", "${Account}", "${Region}");

	/**
	 * Longer than any real location, to check that a policy stays within the size limit.
	 */
	public static final ResourceLocation LONGEST = new ResourceLocation("aws-us-gov-iso", "123456789012",
			"ap-southeast-10-az");

	public static final List<String> PLACEHOLDERS = List.of(UNKNOWN.partition, UNKNOWN.region, UNKNOWN.accountId);

	public String fill(String pattern) {
		return pattern.replace(UNKNOWN.partition, this.partition)
			.replace(UNKNOWN.region, this.region)
			.replace(UNKNOWN.accountId, this.accountId);
	}

}
