package dev.workshoproles.roles;

import java.util.Map;
import java.util.Optional;

import dev.workshoproles.account.Caller;

/**
 * The tags by which the console knows what it made, and for whom.
 *
 * @param workshopId the value of the ownership tag
 * @param caller who makes things now
 */
record OwnershipTags(String workshopId, Caller caller) {

	static final String OWNER = "workshop-roles-console";

	static final String CREATOR = "workshop-roles-console-creator";

	/** The longest value of a tag, by IAM's rules. */
	private static final int MAX_VALUE = 256;

	Map<String, String> tags() {
		return Map.of(OWNER, this.workshopId, CREATOR, tagValue(this.caller.arn()));
	}

	Ownership of(Map<String, String> tags) {
		return this.workshopId.equals(tags.get(OWNER)) ? Ownership.CONSOLE : Ownership.FOREIGN;
	}

	Optional<String> creator(Map<String, String> tags) {
		return Optional.ofNullable(tags.get(CREATOR));
	}

	/**
	 * Whether somebody else had the console make it. Without a creator tag nobody can
	 * tell.
	 */
	boolean isByOthers(Map<String, String> tags) {
		String creator = tags.get(CREATOR);
		return creator != null && !creator.equals(tagValue(this.caller.arn()));
	}

	/**
	 * An ARN may have characters, such as the comma, that a tag's value may not.
	 */
	private static String tagValue(String arn) {
		String allowed = arn.replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "_");
		return allowed.substring(0, Math.min(allowed.length(), MAX_VALUE));
	}

}
