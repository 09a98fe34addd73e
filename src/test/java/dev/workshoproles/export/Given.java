package dev.workshoproles.export;

import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.roles.plan.Action;

/**
 * Accounts that take every call the console can make. Names have the prefix {@code An-}.
 */
public enum Given {

	/** An empty account. */
	NOTHING {

		@Override
		public void in(RecordedConsole console) {
			console.status();
		}

	},

	/** A role and a policy that are not quite the workshop's, the policy under a path. */
	MADE_BY_HAND {

		@Override
		public void in(RecordedConsole console) {
			console.meanwhile((iam) -> {
				iam.createRole((role) -> role.roleName(ROLE).assumeRolePolicyDocument(TRUST));
				iam.createPolicy((policy) -> policy.policyName("An-Lambda-Read-SQS")
					.path("/by/hand/")
					.policyDocument(document("sqs:ListQueues")));
				inline(iam);
			});
		}

	},

	/** The workshop's roles, in which everything has changed that can. */
	DRIFTED {

		@Override
		public void in(RecordedConsole console) {
			console.run(Action.APPLY);
			console.meanwhile((iam) -> {
				iam.updateAssumeRolePolicy((update) -> update.roleName(ROLE).policyDocument(TRUST));
				inline(iam);
				versions(iam);
				iam.attachRolePolicy((extra) -> extra.roleName(ROLE).policyArn(ADMIN));
				iam.detachRolePolicy((detach) -> detach.roleName(ROLE).policyArn(ARN + "An-Lambda-Write-DynamoDB"));
				iam.createInstanceProfile((profile) -> profile.instanceProfileName("of-somebody"));
				iam.addRoleToInstanceProfile((add) -> add.instanceProfileName("of-somebody").roleName(ROLE));
			});
		}

	};

	public static final String ROLE = "An-Lambda-SQS-DynamoDB";

	static final String ARN = "arn:aws:iam::000000000000:policy/";

	static final String ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";

	public static final String TRUST = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
			"Action":"sts:AssumeRole"}]}""";

	public abstract void in(RecordedConsole console);

	private static void inline(IamClient iam) {
		iam.putRolePolicy((put) -> put.roleName(ROLE).policyName("mine").policyDocument(document("s3:ListBucket")));
	}

	private static void versions(IamClient iam) {
		for (int i = 1; i <= 4; i++) {
			String document = document("sqs:Action" + i);
			iam.createPolicyVersion((version) -> version.policyArn(ARN + "An-Lambda-Read-SQS")
				.policyDocument(document)
				.setAsDefault(true));
		}
	}

	private static String document(String action) {
		return """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"*"}]}"""
			.formatted(action);
	}

}
