package dev.workshoproles.seats;

import org.jspecify.annotations.Nullable;

/**
 * One participant's place: an account, and a prefix of all names in it.
 *
 * @param name the seat's name, which is part of its address: lower case letters, digits
 * and hyphens; empty for the only seat of a console without a class
 * @param namePrefix the prefix of all role, policy and instance profile names, empty for
 * none
 * @param role the role in the seat's own account that the console assumes, null for a
 * seat in the account of the console's own credentials
 */
public record Seat(String name, String namePrefix, @Nullable AssumedRole role) {

	/**
	 * The seat of a console without a class.
	 * @param namePrefix the prefix of all names
	 * @return a seat without a name
	 */
	public static Seat only(String namePrefix) {
		return new Seat("", namePrefix, null);
	}

	/**
	 * Where the pages of the seat are.
	 * @return a path to put before that of a page, empty for the only seat
	 */
	public String path() {
		return this.name.isEmpty() ? "" : "/seats/" + this.name;
	}

	/**
	 * A role in another account.
	 *
	 * @param arn its ARN
	 * @param externalId the external id that its trust policy demands (IAM User Guide,
	 * "Access to AWS accounts owned by third parties"), null for none
	 */
	public record AssumedRole(String arn, @Nullable String externalId) {
	}

}
