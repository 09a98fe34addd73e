package dev.workshoproles.roles.compare;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.ObservedEntity;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;

/**
 * Ownership where nothing may be tagged: by the record, else by the path.
 *
 * @param workshopId the workshop whose things are the console's
 * @param caller the current caller
 * @param recorded what the record holds of the account, by unique id
 * @param ownPath the path under which all that has the workshop's names is the console's;
 * null if no path tells
 */
public record UntaggedOwnership(String workshopId, Caller caller, Map<String, Entry> recorded,
		@Nullable String ownPath) implements OwnershipProof {

	public UntaggedOwnership {
		recorded = Map.copyOf(recorded);
	}

	@Override
	public Map<String, String> tags() {
		return Map.of();
	}

	/** What the record holds for another workshop is not this one's, under any path. */
	@Override
	public Ownership of(ObservedEntity found) {
		boolean ours = entry(found).map((entry) -> entry.workshopId().equals(this.workshopId))
			.orElseGet(() -> found.path().equals(this.ownPath));
		return ours ? Ownership.CONSOLE : Ownership.FOREIGN;
	}

	@Override
	public Optional<String> creator(ObservedEntity found) {
		return entry(found).map(Entry::creator);
	}

	@Override
	public boolean isByOthers(ObservedEntity found) {
		return creator(found).filter((creator) -> !creator.equals(this.caller.identity().arn())).isPresent();
	}

	private Optional<Entry> entry(ObservedEntity found) {
		return Optional.ofNullable(this.recorded.get(found.uniqueId()));
	}

}
