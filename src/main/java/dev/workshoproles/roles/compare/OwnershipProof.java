package dev.workshoproles.roles.compare;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.ObservedEntity;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;

/**
 * What proves that the console created something, and for whom. Nothing else
 * distinguishes accounts in which things are tagged from those in which they must not be.
 */
public sealed interface OwnershipProof permits OwnershipTags, UntaggedOwnership {

	/**
	 * The proof that applies to a workshop's roles, policies and instance profiles.
	 * @param workshop the workshop
	 * @param caller the current caller
	 * @param recorded what the record holds of the caller's account, by unique id
	 */
	static OwnershipProof of(Workshop workshop, Caller caller, Map<String, Entry> recorded) {
		return workshop.organization().tagging() ? new OwnershipTags(workshop.id(), caller)
				: new UntaggedOwnership(workshop.id(), caller, recorded, workshop.organization().ownPath());
	}

	/** The workshop whose things are the console's. */
	String workshopId();

	/**
	 * The description of what the console creates, unless the blueprint has another.
	 * @return an English sentence without a full stop, as it is stored in IAM
	 */
	default String description() {
		return OwnershipTags.MADE_BY + workshopId();
	}

	/**
	 * The tags that make something the console's.
	 * @return empty if none do, so that an adoption sets none either
	 */
	Map<String, String> tags();

	/**
	 * The tags of something new.
	 * @param wanted those that the blueprint gives it
	 * @return those and {@link #tags()}
	 */
	default Map<String, String> tagsWith(Map<String, String> wanted) {
		Map<String, String> all = new TreeMap<>(wanted);
		all.putAll(tags());
		return all;
	}

	Ownership of(ObservedEntity found);

	/**
	 * The ARN of the identity for whom the console created something.
	 * @return empty if unknown
	 */
	Optional<String> creator(ObservedEntity found);

	/**
	 * Whether the console created it for another caller; false if the creator is unknown.
	 */
	boolean isByOthers(ObservedEntity found);

}
