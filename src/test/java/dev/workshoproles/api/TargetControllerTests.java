package dev.workshoproles.api;

import java.net.URI;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice
class TargetControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Test
	void tellsWhichIamThisIs() {
		given(this.account.target()).willReturn(new Target(TargetMode.AWS, Samples.CALLER, "eu-west-1",
				URI.create("http://localhost:4566"), null, false));
		assertThat(this.mvc.get().uri("/api/v1/target")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{
					"mode": "aws", "accountId": "123456789012", "partition": "aws",
					"callerArn": "arn:aws:iam::123456789012:user/lan", "region": "eu-west-1",
					"endpoint": "http://localhost:4566"
				}
				""");
	}

	@Test
	void tellsWhyTheCallerIsNotKnown() {
		given(this.account.target()).willReturn(new Target(TargetMode.AWS, null, "us-east-1", null,
				new AccountError(Kind.NO_CREDENTIALS, "NO_CREDENTIALS", "GetCallerIdentity", null, ""), false));
		assertThat(this.mvc.get().uri("/api/v1/target")).hasStatusOk().bodyJson().satisfies((body) -> {
			assertThat(body).doesNotHavePath("$.accountId").doesNotHavePath("$.endpoint");
			assertThat(body).extractingPath("$.error.message").isEqualTo("The console found no AWS credentials.");
			assertThat(body).extractingPath("$.error.advice").asString().isNotBlank();
		});
	}

}
