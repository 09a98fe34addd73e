package dev.workshoproles.blueprint;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;

class KnownAwsPoliciesTests {

	@ParameterizedTest
	@CsvSource({ "/, AWSLambdaBasicExecutionRole, service-role/AWSLambdaBasicExecutionRole",
			"/service-role/, AWSLambdaBasicExecutonRole, service-role/AWSLambdaBasicExecutionRole",
			"/, awslambda_fullaccess, AWSLambda_FullAccess", "/, ViewOnlyAcess, job-function/ViewOnlyAccess",
			"/, SomethingElseAltogether,", "/, X," })
	void theNearestIsOneUnderAnotherPathOrWithFewOtherLetters(String path, String name, String nearest) {
		AwsPolicy policy = new AwsPolicy(name, path, Map.of());
		assertThat(policy.isKnown()).isFalse();
		assertThat(policy.nearest().orElse(null)).isEqualTo(nearest);
	}

	@Test
	void whatAwsManagesIsKnownWithItsDocument() {
		assertThat(new AwsPolicy("AWSLambdaBasicExecutionRole", "/service-role/", Map.of()).isKnown()).isTrue();
		KnownAwsPolicy known = KnownAwsPolicies.find("service-role/AWSLambdaBasicExecutionRole").orElseThrow();
		assertThat(PolicyDocument.parse(KnownAwsPolicies.document(known)).actions())
			.containsExactly("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents");
	}

}
