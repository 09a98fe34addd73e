package dev.workshoproles.blueprint;

import java.util.List;

/**
 * Where a workshop's resources are, as their ARNs say it. In the workshop file
 * {@code ${Partition}}, {@code ${Region}} and {@code ${Account}} stand for it.
 *
 * @param partition such as {@code aws}
 * @param accountId the account's twelve digits
 * @param region such as {@code us-east-1}
 */
public record ResourceLocation(String partition, String accountId, String region) {

	/** What stands for a place that is not known: the workshop file's own words. */
	public static final ResourceLocation UNKNOWN = new ResourceLocation("${Partition}", "${Account}", "${Region}");

	/**
	 * As long as partitions and Regions are, and longer, to see whether a policy fits.
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
