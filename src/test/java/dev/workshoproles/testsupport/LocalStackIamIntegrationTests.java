package dev.workshoproles.testsupport;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.sts.StsClient;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresDocker
class LocalStackIamIntegrationTests {

	private final String account = LocalStackIam.newAccount();

	private final IamClient iam = LocalStackIam.client(this.account);

	@Test
	void makesRolesInTheAccountAskedFor() {
		assertThat(createRole("LambdaRole").arn()).isEqualTo("arn:aws:iam::" + this.account + ":role/LambdaRole");
	}

	@Test
	void givesEachTestAnEmptyAccount() {
		createRole("LambdaRole");
		assertThat(LocalStackIam.client(LocalStackIam.newAccount()).listRoles().roles()).isEmpty();
	}

	@Test
	void knowsTheManagedPoliciesOfAws() {
		String arn = "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";
		assertThat(this.iam.getPolicy((request) -> request.policyArn(arn)).policy().isAttachable()).isTrue();
	}

	@Test
	void tellsWhoCalls() {
		try (StsClient sts = StsClient.builder()
			.endpointOverride(LocalStackIam.endpoint())
			.region(Region.of(LocalStackIam.REGION))
			.credentialsProvider(LocalStackIam.credentials(this.account))
			.build()) {
			assertThat(sts.getCallerIdentity().account()).isEqualTo(this.account);
		}
	}

	private Role createRole(String name) {
		return this.iam.createRole((request) -> request.roleName(name).assumeRolePolicyDocument("""
				{"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
				"Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}""")).role();
	}

}
