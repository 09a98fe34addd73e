package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import software.amazon.awssdk.services.iam.model.Policy;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;

/**
 * Finds out whether a policy that AWS manages can be attached. What a role has attached
 * exists, so nothing is asked where all roles that want the policy have it. If it was
 * attached when last seen, the roles are waited for, and otherwise it is asked for at
 * once.
 *
 * @param roles those that want it
 */
record AwsPolicyReading(IamReads reads, CallGroup calls, String arn, List<RoleReading> roles) {

	/**
	 * Whether IAM says that there is no such policy, or that it is to be had no more.
	 * @param attachedBefore whether it was attached when last seen, before this snapshot
	 */
	CompletableFuture<Boolean> isMissing(boolean attachedBefore) {
		if (!attachedBefore && !this.roles.isEmpty()) {
			return ask();
		}
		return CallGroup.all(this.roles.stream().map(RoleReading::attached).toList())
			.thenCompose((attached) -> attached.stream().allMatch(this::isAmong)
					? CompletableFuture.completedFuture(false) : ask());
	}

	private boolean isAmong(List<AttachedPolicy> attached) {
		return attached.stream().anyMatch((policy) -> policy.arn().equals(this.arn));
	}

	private CompletableFuture<Boolean> ask() {
		return this.calls.make(this::cannotBeAttached);
	}

	/** Where IAM refuses to say, nobody knows, and the attaching will show it. */
	private boolean cannotBeAttached() {
		try {
			Optional<Policy> policy = this.reads.awsPolicy(this.arn);
			return policy.isEmpty() || Boolean.FALSE.equals(policy.get().isAttachable());
		}
		catch (AccountException ex) {
			if (ex.error().concernsWholeAccount()) {
				throw ex;
			}
			return false;
		}
	}

}
