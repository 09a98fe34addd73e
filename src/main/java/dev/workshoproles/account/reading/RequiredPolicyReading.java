package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import software.amazon.awssdk.services.iam.model.Policy;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallGroup;

/**
 * Finds out whether roles can be given a managed policy that the console does not create.
 * A policy that a role has exists, since IAM deletes none in use, so no call is needed if
 * all roles that need it have it. If all had it when last seen, they are read first;
 * otherwise the policy is requested at once.
 *
 * @param roles the roles that need it, attached or as their permissions boundary
 */
record RequiredPolicyReading(IamReads reads, CallGroup calls, String arn, List<RoleReading> roles) {

	/**
	 * Whether IAM reports that the policy does not exist or is no longer attachable.
	 */
	CompletableFuture<Boolean> isMissing() {
		if (!this.roles.stream().allMatch((role) -> role.hadWhenLastSeen(this.arn))) {
			return ask();
		}
		return CallGroup.all(this.roles.stream().map(RoleReading::policies).toList())
			.thenCompose((policies) -> policies.stream().allMatch((ofRole) -> ofRole.contains(this.arn))
					? CompletableFuture.completedFuture(false) : ask());
	}

	private CompletableFuture<Boolean> ask() {
		return this.calls.submit(this::cannotBeGiven);
	}

	/** If IAM refuses the read, assume the policy is there: the write will tell. */
	private boolean cannotBeGiven() {
		try {
			Optional<Policy> policy = this.reads.requiredPolicy(this.arn);
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
