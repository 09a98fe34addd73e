package dev.workshoproles.testsupport.iam;

/**
 * What can go wrong with one call.
 */
public enum Fault {

	/** IAM throttles: nothing is done. */
	THROTTLED,

	/** IAM answers 500: nothing is done. */
	ERROR_500,

	/** IAM answers 503 although it has done what was asked. */
	ERROR_503_AFTER,

	/** The connection drops before anything is done. */
	DROP_BEFORE,

	/** The connection drops after the work is done. */
	DROP_AFTER,

	/** The answer takes its time. */
	DELAY,

	/** The work is done and its answer breaks off in the middle. */
	CUT_SHORT,

	/** Reads from here on show the account as it was, for a while. */
	STALE_READS,

	/** Each listing gives one item a page, from here on. */
	ONE_ITEM_PAGES,

	/** Somebody else changes the account just before this call. */
	CHANGE_BETWEEN;

	/**
	 * Whether it goes wrong with an operation. Armed at another, what lasts from there on
	 * begins with the next operation that it goes wrong with all the same.
	 * @param operation such as {@code GetRole}
	 */
	public boolean strikes(String operation) {
		return switch (this) {
			case STALE_READS -> isRead(operation);
			case ONE_ITEM_PAGES -> operation.startsWith("List");
			default -> true;
		};
	}

	/** Whether it is seen in other calls than the one it strikes. */
	boolean lasts() {
		return this == STALE_READS || this == ONE_ITEM_PAGES;
	}

	/** Whether an operation leaves the account as it is. */
	public static boolean isRead(String operation) {
		return operation.startsWith("Get") || operation.startsWith("List");
	}

}
