package dev.workshoproles.account.target;

import software.amazon.awssdk.services.iam.IamClient;

/**
 * The way to one IAM.
 *
 * @param reads repeats a call that fails in passing
 * @param writes never repeats a call
 * @param identity finds out who calls
 * @param description what the target is
 */
public record IamAccess(IamClient reads, IamClient writes, CallerIdentity identity, TargetDescription description) {

	public IamAccess with(CallerIdentity other) {
		return new IamAccess(this.reads, this.writes, other, this.description);
	}

}
