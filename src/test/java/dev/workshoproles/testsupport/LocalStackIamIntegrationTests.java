package dev.workshoproles.testsupport;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Role;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresDocker
class LocalStackIamIntegrationTests {

	@Test
	void makesRolesInItsOwnAccount() {
		Role role = LocalStackIam.client()
			.createRole((request) -> request.roleName("scaffold").assumeRolePolicyDocument("""
					{"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
					"Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}"""))
			.role();
		assertThat(role.arn()).isEqualTo("arn:aws:iam::000000000000:role/scaffold");
		LocalStackIam.client().deleteRole((request) -> request.roleName("scaffold"));
	}

}
