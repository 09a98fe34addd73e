package dev.workshoproles.runs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DuplicateKeyException;

import dev.workshoproles.account.OwnershipRegister;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.OwnershipTable;
import dev.workshoproles.runs.journal.Scope;

/**
 * The record of ownership in the database, for each account and name prefix. It outlasts
 * the runs that wrote it: their history is deleted after a time, an entry only with what
 * it is about.
 */
class StoredOwnership implements OwnershipRecord {

	private final OwnershipTable table;

	private final Journal journal;

	private final String namePrefix;

	/**
	 * Used while the database is unavailable. IAM gives no unique id twice, so it never
	 * makes anything the console's that is not.
	 */
	private final Map<String, Map<String, Entry>> lastKnown = new ConcurrentHashMap<>();

	StoredOwnership(OwnershipTable table, Journal journal, String namePrefix) {
		this.table = table;
		this.journal = journal;
		this.namePrefix = namePrefix;
	}

	@Override
	public Map<String, Entry> entries(String accountId) {
		try {
			Map<String, Entry> entries = this.table.find(new Scope(accountId, this.namePrefix));
			this.lastKnown.put(accountId, entries);
			return entries;
		}
		catch (NestedRuntimeException ex) {
			return this.lastKnown.getOrDefault(accountId, Map.of());
		}
	}

	@Override
	public OwnershipRegister register(Caller caller, String workshopId) {
		return new Register(Scope.of(caller, this.namePrefix), new Entry(workshopId, caller.identity().arn()));
	}

	private final class Register implements OwnershipRegister {

		private final Scope scope;

		private final Entry entry;

		private Register(Scope scope, Entry entry) {
			this.scope = scope;
			this.entry = entry;
		}

		@Override
		public void add(String arn, String uniqueId) {
			if (!updated(arn, uniqueId)) {
				try {
					inTransaction(() -> StoredOwnership.this.table.insert(this.scope, arn, uniqueId, this.entry));
				}
				catch (DuplicateKeyException ex) {
					// Another process stored it at the same moment.
					updated(arn, uniqueId);
				}
			}
		}

		private boolean updated(String arn, String uniqueId) {
			boolean[] updated = new boolean[1];
			inTransaction(() -> updated[0] = StoredOwnership.this.table.update(this.scope, arn, uniqueId, this.entry));
			return updated[0];
		}

		@Override
		public void remove(String type, String name) {
			inTransaction(() -> StoredOwnership.this.table.delete(this.scope, type, name));
		}

		private void inTransaction(Runnable change) {
			StoredOwnership.this.journal.inTransaction(change);
		}

	}

}
