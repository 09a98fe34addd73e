package dev.workshoproles.roles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.workshoproles.account.OwnershipRegister;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.roles.compare.OwnershipRecord;

/**
 * A record of ownership in memory, for one account.
 */
public final class RememberedOwnership implements OwnershipRecord {

	private final Map<String, String> ids = new ConcurrentHashMap<>();

	private final Map<String, Entry> entries = new ConcurrentHashMap<>();

	@Override
	public Map<String, Entry> entries(String accountId) {
		return Map.copyOf(this.entries);
	}

	@Override
	public OwnershipRegister register(Caller caller, String workshopId) {
		return new OwnershipRegister() {

			@Override
			public void add(String arn, String uniqueId) {
				String resource = arn.substring(arn.lastIndexOf(':') + 1).replaceFirst("/.*/", "/");
				RememberedOwnership.this.ids.put(resource, uniqueId);
				RememberedOwnership.this.entries.put(uniqueId, new Entry(workshopId, caller.identity().arn()));
			}

			@Override
			public void remove(String type, String name) {
				String id = RememberedOwnership.this.ids.remove(type + "/" + name);
				if (id != null) {
					RememberedOwnership.this.entries.remove(id);
				}
			}

		};
	}

}
