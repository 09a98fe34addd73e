package dev.workshoproles.account.sandbox;

import java.util.Set;

import software.amazon.awssdk.services.iam.IamClient;

/** The contract, kept by the embedded IAM without exception. */
class SandboxIamContractTests implements RoleContract, PolicyContract, PolicyVersionContract, AttachmentContract,
		InlinePolicyContract, InstanceProfileContract, TagContract, PagingContract, SimulationContract,
		ValidationContract, ServiceLinkedRoleContract {

	private final SandboxIam iam = new SandboxIam();

	@Override
	public IamClient iam() {
		return this.iam;
	}

	@Override
	public String accountId() {
		return SandboxIam.ACCOUNT_ID;
	}

	@Override
	public Set<Laxity> laxities() {
		return Set.of();
	}

}
