package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Policy;

import dev.workshoproles.account.calls.AccountException;

/**
 * Finds out whether a policy that AWS manages can be attached. What a role has attached
 * exists, so nothing is asked where all roles that want the policy have it. If it was
 * attached when last seen, the roles are waited for, and otherwise it is asked for at
 * once.
 */
final class AwsPolicyReading implements Reading {

	private final IamReads reads;

	private final String arn;

	private final List<RoleReading> roles;

	private final boolean attachedBefore;

	private boolean asked;

	private volatile @Nullable Boolean attachable;

	AwsPolicyReading(IamReads reads, String arn, List<RoleReading> roles) {
		this.reads = reads;
		this.arn = arn;
		this.roles = List.copyOf(roles);
		this.attachedBefore = reads.lastSeen().isAttached(arn);
	}

	@Override
	public List<Runnable> next() {
		boolean waits = this.attachedBefore && !this.roles.stream().allMatch(RoleReading::hasTold);
		if (this.asked || waits || this.roles.stream().allMatch((role) -> role.hasAttached(this.arn))) {
			return List.of();
		}
		this.asked = true;
		return List.of(this::ask);
	}

	/** Where IAM refuses to say, nobody knows, and the attaching will show it. */
	private void ask() {
		try {
			Optional<Policy> policy = this.reads.awsPolicy(this.arn);
			this.attachable = policy.isPresent() && !Boolean.FALSE.equals(policy.get().isAttachable());
		}
		catch (AccountException ex) {
			if (ex.error().concernsWholeAccount()) {
				throw ex;
			}
		}
	}

	/** Whether IAM says that there is no such policy, or that it is to be had no more. */
	boolean isMissing() {
		return Boolean.FALSE.equals(this.attachable);
	}

}
