package dev.workshoproles.account.sandbox;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.testsupport.LocalStackIam;
import dev.workshoproles.testsupport.RequiresDocker;

/** The contract as LocalStack keeps it: with every laxity that is known. */
@RequiresDocker
class LocalStackIamContractIntegrationTests implements RoleContract, PolicyContract, PolicyVersionContract,
		AttachmentContract, InlinePolicyContract, InstanceProfileContract, TagContract, PagingContract,
		SimulationContract, ValidationContract, ServiceLinkedRoleContract {

	/**
	 * Its own for each test, so that neither what one leaves behind nor the AWS policy
	 * that one deletes is in the way of another.
	 */
	private final String accountId = LocalStackIam.newAccount();

	private final IamClient iam = LocalStackIam.client(this.accountId);

	@AfterEach
	void signOut() {
		this.iam.close();
	}

	@Override
	public IamClient iam() {
		return this.iam;
	}

	@Override
	public String accountId() {
		return this.accountId;
	}

	@Override
	public Set<Laxity> laxities() {
		return EnumSet.allOf(Laxity.class);
	}

}
