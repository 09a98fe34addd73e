package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import software.amazon.awssdk.services.iam.model.Policy;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;

/**
 * Finds out whether an AWS managed policy can be attached. An attached policy exists, so
 * no call is needed if all roles that need it have it. If it was attached when last seen,
 * the roles are read first; otherwise the policy is requested at once.
 *
 * @param roles the roles that need it
 */
record AwsPolicyReading(IamReads reads, CallGroup calls, String arn, List<RoleReading> roles) {

	/**
	 * Whether IAM reports that the policy does not exist or is no longer attachable.
	 * @param attachedBefore whether it was attached when last seen
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
		return this.calls.submit(this::cannotBeAttached);
	}

	/** If IAM refuses the read, assume the policy is there: attaching it will tell. */
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
