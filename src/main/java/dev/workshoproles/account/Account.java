package dev.workshoproles.account;

import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.reading.SnapshotReader;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.AccountUse;
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

	private final BiFunction<Caller, OwnershipRegister, AccountWrites> writes;

	private volatile @Nullable Caller lastKnown;

	Account(TargetDescription description, CallerIdentity identity, SnapshotReader reader,
			BiFunction<Caller, OwnershipRegister, AccountWrites> writes) {
		this.description = description;
		this.identity = identity;
		this.reader = reader;
		this.writes = writes;
	}

	/**
	 * The IAM in use and its caller. Never throws: the target holds the error instead.
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
	 * The IAM in use, without asking it for the caller.
	 * @return the target, its caller unknown
	 */
	public Target targetWithoutCaller() {
		return this.description.with(null, null);
	}

	/**
	 * Asks who the caller is.
	 * @return the caller
	 * @throws AccountException if there are no credentials or AWS does not accept them
	 */
	public Caller caller() {
		Caller caller = this.identity.get();
		this.lastKnown = caller;
		return caller;
	}

	/**
	 * The caller or, while it cannot be determined, the last one known.
	 * @return the caller
	 * @throws AccountException if it has not been known since startup either
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
	 * The location of the workshop's resources in a caller's account.
	 * @param caller who calls
	 * @return the location
	 */
	public ResourceLocation location(Caller caller) {
		return caller.location(this.description.region());
	}

	/**
	 * Reads roles and policies concurrently. What the caller may not read is unreadable
	 * in the snapshot.
	 * @param caller the caller, whose account is read
	 * @param request what to read
	 * @return the snapshot
	 * @throws AccountException if nothing at all can be read: missing or rejected
	 * credentials, no response, throttled beyond all retries; also if the caller changes
	 * meanwhile, so that another account may have been read
	 */
	public Snapshot read(Caller caller, SnapshotRequest request) {
		return reading(caller, () -> this.reader.read(caller, request));
	}

	/**
	 * Reads all roles and customer managed policies, in as many calls as there are
	 * hundreds of them.
	 * @param caller the caller, whose account is read
	 * @return the details
	 * @throws AccountException if they cannot be read, also for lack of
	 * iam:GetAccountAuthorizationDetails; also if the caller changes meanwhile
	 */
	public AccountDetails details(Caller caller) {
		return reading(caller, () -> this.reader.details(caller));
	}

	/**
	 * How much of its quotas the account uses.
	 * @param caller the caller, whose account is asked
	 * @return the use
	 * @throws AccountException if IAM does not tell, also for lack of
	 * iam:GetAccountSummary; also if the caller changes meanwhile
	 */
	public AccountUse use(Caller caller) {
		return reading(caller, this.reader::use);
	}

	private <T> T reading(Caller caller, Supplier<T> read) {
		this.identity.signingAs(caller);
		T result = read.get();
		this.identity.signingAs(caller);
		return result;
	}

	/**
	 * The write operations as a caller.
	 * @param caller the caller to write as
	 * @param register is told what becomes the console's and what is deleted
	 * @return the operations, which fail once somebody else is signed in
	 */
	public AccountWrites writes(Caller caller, OwnershipRegister register) {
		return this.writes.apply(caller, register);
	}

}
