package dev.workshoproles.account.sandbox;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.PolicyEncoding;

import static org.assertj.core.api.Assertions.assertThat;

interface ServiceLinkedRoleContract extends IamContract {

	@Test
	default void aServiceLinkedRoleIsAsItsServiceNeedsIt() {
		create("elasticbeanstalk.amazonaws.com");
		Role role = iam().getRole((get) -> get.roleName("AWSServiceRoleForElasticBeanstalk")).role();
		assertThat(role.path()).isEqualTo("/aws-service-role/elasticbeanstalk.amazonaws.com/");
		assertThat(PolicyDocument.parse(PolicyEncoding.decode(role.assumeRolePolicyDocument()))
			.isEquivalentTo(PolicyDocument.trusting("elasticbeanstalk.amazonaws.com").json())).isTrue();
		assertThat(iam().listAttachedRolePolicies((list) -> list.roleName(role.roleName())).attachedPolicies())
			.extracting(AttachedPolicy::policyArn)
			.containsExactly("arn:aws:iam::aws:policy/aws-service-role/AWSElasticBeanstalkServiceRolePolicy");
		Refusal.INVALID_INPUT.isAnswerTo(() -> create("elasticbeanstalk.amazonaws.com"),
				"Service role name AWSServiceRoleForElasticBeanstalk has been taken in this account, please try a "
						+ "different suffix.");
	}

	@Test
	default void someServicesTakeASuffix() {
		Role role = iam().createServiceLinkedRole(
				(create) -> create.awsServiceName("autoscaling.amazonaws.com").customSuffix("lab").description("Lab"))
			.role();
		assertThat(role.roleName()).isEqualTo("AWSServiceRoleForAutoScaling_lab");
		assertThat(role.description()).isEqualTo("Lab");
		Refusal.INVALID_INPUT.isAnswerTo(
				() -> iam().createServiceLinkedRole(
						(create) -> create.awsServiceName("rds.amazonaws.com").customSuffix("lab")),
				"Custom suffix is not allowed for rds.amazonaws.com");
	}

	@Test
	default void aServiceLinkedRoleIsDeletedByATask() {
		create("batch.amazonaws.com");
		String task = iam().deleteServiceLinkedRole((delete) -> delete.roleName("AWSServiceRoleForBatch"))
			.deletionTaskId();
		assertThat(iam().getServiceLinkedRoleDeletionStatus((get) -> get.deletionTaskId(task)).statusAsString())
			.isEqualTo("SUCCEEDED");
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().getRole((get) -> get.roleName("AWSServiceRoleForBatch")));
	}

	private void create(String service) {
		iam().createServiceLinkedRole((create) -> create.awsServiceName(service));
	}

}
