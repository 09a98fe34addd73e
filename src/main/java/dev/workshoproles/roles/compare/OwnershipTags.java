package dev.workshoproles.roles.compare;

import java.util.Map;
import java.util.Optional;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.Identity;
import dev.workshoproles.account.snapshot.ObservedEntity;
import dev.workshoproles.policy.IamLimits;

/**
 * The tags that mark what the console created, and for whom.
 *
 * @param workshopId the value of the ownership tag
 * @param caller the current caller
 */
public record OwnershipTags(String workshopId, Caller caller) implements OwnershipProof {

	public static final String OWNER = "workshop-roles-console";

	public static final String CREATOR = "workshop-roles-console-creator";

	static final String MADE_BY = "Made by Workshop Roles Console for ";

	/**
	 * Whether a description is the console's, whatever the workshop.
	 * @param description a description in IAM
	 * @return true also for another workshop's
	 */
	public static boolean isDescription(String description) {
		return description.startsWith(MADE_BY);
	}

	@Override
	public Map<String, String> tags() {
		return Map.of(OWNER, this.workshopId, CREATOR, tagValue(this.caller.identity()));
	}

	@Override
	public Ownership of(ObservedEntity found) {
		return of(found.tags());
	}

	@Override
	public Optional<String> creator(ObservedEntity found) {
		return creator(found.tags());
	}

	@Override
	public boolean isByOthers(ObservedEntity found) {
		return isByOthers(found.tags());
	}

	Ownership of(Map<String, String> tags) {
		return this.workshopId.equals(tags.get(OWNER)) ? Ownership.CONSOLE : Ownership.FOREIGN;
	}

	Optional<String> creator(Map<String, String> tags) {
		return Optional.ofNullable(tags.get(CREATOR));
	}

	/**
	 * Whether the console created it for another caller; false if there is no creator
	 * tag. Tags of earlier versions include the session.
	 */
	boolean isByOthers(Map<String, String> tags) {
		String creator = tags.get(CREATOR);
		return creator != null && !tagValue(new Identity(creator)).equals(tagValue(this.caller.identity()));
	}

	/**
	 * Replaces characters, such as a comma, that are allowed in an ARN but not in a tag's
	 * value.
	 */
	private static String tagValue(Identity creator) {
		String allowed = creator.arn().replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "_");
		return allowed.substring(0, Math.min(allowed.length(), IamLimits.MAX_TAG_VALUE));
	}

}
