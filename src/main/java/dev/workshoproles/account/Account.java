package dev.workshoproles.account;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.reading.SnapshotReader;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.target.CallerIdentity;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.blueprint.ResourceLocation;

/**
 * The AWS account, or the sandbox in its place.
 */
public final class Account {

	private final TargetDescription description;

	private final CallerIdentity identity;

	private final SnapshotReader reader;

	private final Function<Caller, AccountWrites> writes;

	private volatile @Nullable Caller lastKnown;

	Account(TargetDescription description, CallerIdentity identity, SnapshotReader reader,
			Function<Caller, AccountWrites> writes) {
		this.description = description;
		this.identity = identity;
		this.reader = reader;
		this.writes = writes;
	}

	/**
	 * Which IAM this is and as whom it is asked. Never throws: what stands in the way is
	 * part of the answer.
	 * @return the target
	 */
	public Target target() {
		try {
			return this.description.with(caller(), null);
		}
		catch (AccountException ex) {
			return this.description.with(null, ex.error());
		}
	}

	/**
	 * Which IAM this is, without asking as whom.
	 * @return the target, its caller not known
	 */
	public Target unasked() {
		return this.description.with(null, null);
	}

	/**
	 * Who calls IAM.
	 * @return the caller
	 * @throws AccountException when there are no credentials or AWS does not accept them
	 */
	public Caller caller() {
		Caller caller = this.identity.get();
		this.lastKnown = caller;
		return caller;
	}

	/**
	 * Who calls IAM or, while that cannot be found out, who called last.
	 * @return the caller
	 * @throws AccountException when it cannot be found out and never was since the start
	 */
	public Caller lastKnownCaller() {
		try {
			return caller();
		}
		catch (AccountException ex) {
			Caller before = this.lastKnown;
			if (before == null) {
				throw ex;
			}
			return before;
		}
	}

	/**
	 * Where the workshop's resources are in a caller's account.
	 * @param caller who calls
	 * @return the place
	 */
	public ResourceLocation location(Caller caller) {
		return caller.location(this.description.region());
	}

	/**
	 * Reads what was asked for, side by side. What the caller may not read is told in the
	 * snapshot.
	 * @param caller who calls, in whose account it is
	 * @param request what to read
	 * @return the snapshot
	 * @throws AccountException when nothing at all can be read: no or rejected
	 * credentials, no answer, throttled beyond the SDK's retries; also when somebody else
	 * is signed in before the end, so that it may be another account that was read
	 */
	public Snapshot read(Caller caller, SnapshotRequest request) {
		this.identity.signingAs(caller);
		Snapshot snapshot = this.reader.read(caller, request);
		this.identity.signingAs(caller);
		return snapshot;
	}

	/**
	 * The writes for a caller.
	 * @param caller for whom
	 * @return the calls that change the account; they fail once somebody else is signed
	 * in
	 */
	public AccountWrites writes(Caller caller) {
		return this.writes.apply(caller);
	}

}
