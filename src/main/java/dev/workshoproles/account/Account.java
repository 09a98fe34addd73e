package dev.workshoproles.account;

import dev.workshoproles.blueprint.Site;

/**
 * The AWS account, or the sandbox in its place.
 */
public final class Account {

	private final TargetDescription description;

	private final CallerIdentity identity;

	private final SnapshotReader reader;

	private final AccountWrites writes;

	Account(TargetDescription description, CallerIdentity identity, SnapshotReader reader, AccountWrites writes) {
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
			return this.description.with(this.identity.get(), null);
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
		return this.identity.get();
	}

	/**
	 * Where the workshop's resources are in a caller's account.
	 * @param caller who calls
	 * @return the place
	 */
	public Site site(Caller caller) {
		return caller.site(this.description.region());
	}

	/**
	 * Reads what was asked for, side by side. What the caller may not read is told in the
	 * snapshot.
	 * @param caller who calls, in whose account it is
	 * @param request what to read
	 * @return the snapshot
	 * @throws AccountException when nothing at all can be read: no or rejected
	 * credentials, no answer, throttled beyond the SDK's retries
	 */
	public Snapshot read(Caller caller, SnapshotRequest request) {
		return this.reader.read(caller, request);
	}

	/**
	 * The writes.
	 * @return the calls that change the account
	 */
	public AccountWrites writes() {
		return this.writes;
	}

}
