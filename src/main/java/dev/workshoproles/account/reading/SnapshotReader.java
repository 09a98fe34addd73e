package dev.workshoproles.account.reading;

import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.AccountUse;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;

/**
 * Reads snapshots. All reads are concurrent, and a call waits only for the answer that it
 * needs, so the number of sequential calls does not grow with the number of roles.
 */
public final class SnapshotReader {

	private final IamReads reads;

	private final ParallelCalls parallel;

	public SnapshotReader(IamReads reads, ParallelCalls parallel) {
		this.reads = reads;
		this.parallel = parallel;
	}

	public Snapshot read(Caller caller, SnapshotRequest request) {
		CallGroup calls = this.parallel.group(Observations::concernsWholeAccount);
		return calls.await(new SnapshotReading(this.reads, calls, caller, request).snapshot());
	}

	public AccountDetails details(Caller caller) {
		return new AccountDetailsReading(this.reads).read(caller);
	}

	public AccountUse use() {
		return this.reads.accountUse();
	}

}
