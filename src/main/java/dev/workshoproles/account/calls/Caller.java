package dev.workshoproles.account.calls;

import dev.workshoproles.blueprint.ResourceLocation;

/**
 * The caller, as reported by sts:GetCallerIdentity.
 *
 * @param accountId the twelve digits of the account
 * @param partition the partition of the caller's ARN: {@code aws}, {@code aws-cn} or
 * {@code aws-us-gov}
 * @param arn the caller's ARN
 */
public record Caller(String accountId, String partition, String arn) {

	/**
	 * The caller's identity, which outlasts a sign-in.
	 * @return the same for the caller's next session
	 */
	public Identity identity() {
		return new Identity(this.arn);
	}

	/**
	 * Whether another caller is the same user, or the same role for the same person.
	 * @param other the caller to compare
	 * @return true also for another session, with another access key
	 */
	public boolean isSameAs(Caller other) {
		return this.accountId.equals(other.accountId) && identity().equals(other.identity());
	}

	/**
	 * The ARN of a customer managed policy without a path.
	 * @param name the policy's name
	 * @return its ARN in the caller's account
	 */
	public String policyArn(String name) {
		return "arn:" + this.partition + ":iam::" + this.accountId + ":policy/" + name;
	}

	/**
	 * The location of the workshop's resources in the caller's account.
	 * @param region their Region
	 * @return the location
	 */
	public ResourceLocation location(String region) {
		return new ResourceLocation(this.partition, this.accountId, region);
	}

	public static Caller of(String accountId, String arn) {
		return new Caller(accountId, arn.split(":", 3)[1], arn);
	}

}
