package dev.workshoproles.account.sandbox;

import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What the parts of the contract share. The parts are written against a plain client and
 * hold for every IAM; where one is known to be laxer, a test says so by a {@link Laxity}
 * and asserts what it does instead, so that it fails on the day that changes.
 */
interface IamContract {

	String LAMBDA_TRUST = trustOf("lambda.amazonaws.com");

	String READ_QUEUE = """
			{
			  "Version": "2012-10-17",
			  "Statement": [
			    {"Sid": "VisualEditor0", "Effect": "Allow", "Action": ["sqs:ReceiveMessage"], "Resource": "*"}
			  ]
			}""";

	String PUBLISH = READ_QUEUE.replace("sqs:ReceiveMessage", "sns:Publish");

	String API_GATEWAY_LOGS = "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";

	IamClient iam();

	String accountId();

	Set<Laxity> laxities();

	default boolean is(Laxity laxity) {
		return laxities().contains(laxity);
	}

	/** Where IAM refuses the call, an IAM with the laxity lets it through. */
	default void isRefused(ThrowingCallable call, Refusal refusal, Laxity laxity) {
		if (is(laxity)) {
			assertThatCode(call).as("Not lax any more: " + laxity).doesNotThrowAnyException();
		}
		else {
			refusal.isAnswerTo(call);
		}
	}

	/** A name that no other test uses: several tests may share one account. */
	default String unique(String name) {
		return name + "-" + UUID.randomUUID().toString().substring(0, 8);
	}

	default Role createRole(String name) {
		return iam().createRole((role) -> role.roleName(name).assumeRolePolicyDocument(LAMBDA_TRUST)).role();
	}

	default Policy createPolicy(String name) {
		return iam().createPolicy((policy) -> policy.policyName(name).policyDocument(READ_QUEUE)).policy();
	}

	static String trustOf(String service) {
		return """
				{
				  "Version": "2012-10-17",
				  "Statement": [
				    {"Effect": "Allow", "Principal": {"Service": "%s"}, "Action": "sts:AssumeRole"}
				  ]
				}""".formatted(service);
	}

	static Tag tag(String key, String value) {
		return Tag.builder().key(key).value(value).build();
	}

}
