package dev.workshoproles.account.sandbox;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import dev.workshoproles.testsupport.LocalStackIam;
import dev.workshoproles.testsupport.RequiresDocker;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;

/** The contract as LocalStack keeps it: with every laxity that is known. */
@RequiresDocker
class LocalStackIamContractIntegrationTests
		implements RoleContract, PolicyContract, PolicyVersionContract, AttachmentContract, InlinePolicyContract,
		InstanceProfileContract, TagContract, PagingContract, ValidationContract {

	private static final AtomicLong ACCOUNTS = new AtomicLong(111_122_220_000L);

	/**
	 * An access key of twelve digits is an account to LocalStack. Each test has its own,
	 * so that neither what it leaves behind nor the AWS policy that one deletes is in the
	 * way of another.
	 */
	private final String accountId = String.valueOf(ACCOUNTS.getAndIncrement());

	private final IamClient iam = IamClient.builder()
		.endpointOverride(LocalStackIam.endpoint())
		.region(Region.of(LocalStackIam.region()))
		.credentialsProvider(StaticCredentialsProvider
			.create(AwsBasicCredentials.create(this.accountId, LocalStackIam.secretAccessKey())))
		.build();

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
