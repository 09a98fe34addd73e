package dev.workshoproles.account.snapshot;

/**
 * How many roles, customer managed policies and instance profiles an account has, and may
 * have.
 *
 * @param roles the roles, those linked to services included
 * @param policies the customer managed policies
 * @param instanceProfiles the instance profiles
 */
public record AccountUse(Quota roles, Quota policies, Quota instanceProfiles) {

	/**
	 * A quota of an account, and what is used of it.
	 *
	 * @param used how many there are
	 * @param most how many there may be
	 */
	public record Quota(int used, int most) {

		/**
		 * How many more there may be.
		 * @return at least 0, since a quota may have been lowered
		 */
		public int room() {
			return Math.max(0, this.most - this.used);
		}

	}

}
