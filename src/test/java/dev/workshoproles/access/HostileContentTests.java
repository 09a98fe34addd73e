package dev.workshoproles.access;

import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.runs.RunHistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;

/**
 * What others wrote into the account, or what answers in IAM's place, is text on every
 * page and data in every answer.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class HostileContentTests {

	private static final String MARKUP = "<img src=x onerror=alert(1)>";

	private static final String ESCAPED = "&lt;img src=x onerror=alert(1)&gt;";

	private static final String DOCUMENT = """
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "%s", %s
			"Condition": {"StringEquals": {"aws:PrincipalTag/%s": "%s</code></pre><script>alert(1)</script>"}}}]}""";

	@MockitoSpyBean
	private IamClient iam;

	@Autowired
	private RunHistory history;

	@LocalServerPort
	private int port;

	@BeforeEach
	void markupInAnAccount() throws IOException {
		run("apply");
		String trust = DOCUMENT.formatted("sts:AssumeRole", "\"Principal\": {\"Service\": \"lambda.amazonaws.com\"},",
				"a", MARKUP);
		this.iam.updateAssumeRolePolicy((role) -> role.roleName("Lambda-SQS-DynamoDB").policyDocument(trust));
		String inline = DOCUMENT.formatted("sqs:SendMessage", "\"Resource\": \"*\",", "a", MARKUP);
		this.iam.putRolePolicy(
				(policy) -> policy.roleName("Lambda-SQS-DynamoDB").policyName("made=by,hand").policyDocument(inline));
	}

	@Test
	void showsADocumentAsText() throws IOException {
		assertThat(shown("/")).contains(ESCAPED);
	}

	@Test
	void keepsADocumentAsDataForDownload() throws IOException {
		run("apply");
		String run = this.history.page(0, 1).get(0).id();
		shown("/runs/" + run);
		Answer kept = RawHttp.send(this.port, "GET /api/v1/runs/" + run + "/kept/1");
		assertThat(kept.body()).contains(MARKUP);
		assertThat(kept.header("Content-Type")).startsWith("application/json");
		assertThat(kept.header("Content-Disposition")).startsWith("attachment");
		assertThat(kept.header("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void showsIamsWordsAsText() throws IOException {
		willThrow(refusal("AccessDenied")).given(this.iam).listRolePolicies(any(ListRolePoliciesRequest.class));
		assertThat(shown("/")).contains(ESCAPED);
	}

	@Test
	void showsAFailedStepAsText() throws IOException {
		run("remove");
		willThrow(refusal("LimitExceeded")).given(this.iam).createPolicy(any(CreatePolicyRequest.class));
		run("apply");
		assertThat(shown("/runs/" + this.history.page(0, 1).get(0).id())).contains(ESCAPED);
	}

	private String shown(String path) throws IOException {
		Answer page = RawHttp.send(this.port, "GET " + path);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.body()).doesNotContain(MARKUP, "<script>alert");
		return page.body();
	}

	private void run(String action) throws IOException {
		RawHttp.sendBody(this.port, "POST /api/v1/runs", "{\"action\":\"" + action + "\"}",
				"Content-Type: application/json", "Prefer: wait=30");
	}

	private static IamException refusal(String code) {
		AwsErrorDetails details = AwsErrorDetails.builder().errorCode(code).errorMessage(MARKUP).build();
		return (IamException) IamException.builder().message(MARKUP).statusCode(403).awsErrorDetails(details).build();
	}

}
