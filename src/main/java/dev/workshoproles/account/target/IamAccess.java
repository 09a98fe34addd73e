package dev.workshoproles.account.target;

import software.amazon.awssdk.services.iam.IamClient;

/**
 * The clients for one IAM.
 *
 * @param reads retries transient failures
 * @param writes never retries
 * @param identity determines the caller
 * @param description describes this IAM
 */
public record IamAccess(IamClient reads, IamClient writes, CallerIdentity identity, TargetDescription description) {

	public IamAccess with(CallerIdentity other) {
		return new IamAccess(this.reads, this.writes, other, this.description);
	}

}
