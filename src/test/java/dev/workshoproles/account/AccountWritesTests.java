package dev.workshoproles.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import dev.workshoproles.account.aws.StsCallerIdentity;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.calls.TestIamCalls;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.target.CallerIdentity;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.TargetDescription;
import dev.workshoproles.account.target.TargetMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each write is for the caller it was planned for. */
class AccountWritesTests {

	private static final String TRUST = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
			"Action":"sts:AssumeRole"}]}""";

	private static final NewRole READER = new NewRole("Reader", null, TRUST, "", null, null, Map.of());

	private static final String ANA = "arn:aws:sts::123456789012:assumed-role/Participant/aws-sdk-java-1";

	private final SandboxIam iam = new SandboxIam();

	private final List<String> signedWith = new ArrayList<>();

	private String arn = ANA;

	private AwsCredentials credentials = AwsBasicCredentials.create("ASIA1", "secret");

	/** What happens while a write waits for its turn. */
	private Runnable meanwhile = () -> {
	};

	private final IamCalls calls = TestIamCalls.create();

	private final CallerIdentity identity = new StsCallerIdentity(new Sts(), () -> this.credentials, this.calls,
			System::nanoTime);

	private final AccountWrites writes = writesFor(this.identity.get());

	@Test
	void areSignedForTheCallerAlsoOnceSomebodyElseSignsInWhileTheyWait() {
		this.meanwhile = () -> signIn("AKIABEN", "arn:aws:iam::210987654321:user/ben");
		this.writes.createRole(READER);
		assertThat(this.signedWith).containsExactly("ASIA1");
	}

	@Test
	void areNotMadeOnceSomebodyElseIsSignedIn() {
		signIn("AKIABEN", "arn:aws:iam::210987654321:user/ben");
		assertThatExceptionOfType(AccountException.class).isThrownBy(() -> this.writes.createRole(READER))
			.satisfies((ex) -> assertThat(ex.error().kind()).isEqualTo(Kind.CALLER_CHANGED))
			.satisfies((ex) -> assertThat(ex.error().detail()).contains(ANA, "user/ben"));
		assertThat(this.signedWith).isEmpty();
		assertThat(this.iam.listRoles().roles()).isEmpty();
	}

	@Test
	void goOnWithARenewedKeyOfTheSameIdentity() {
		signIn("ASIA2", ANA.replace("java-1", "java-2"));
		this.writes.createRole(READER);
		assertThat(this.signedWith).containsExactly("ASIA2");
	}

	private void signIn(String accessKeyId, String asWhom) {
		this.credentials = AwsBasicCredentials.create(accessKeyId, "secret");
		this.arn = asWhom;
	}

	private AccountWrites writesFor(Caller caller) {
		IamClient noting = InterceptedIam.of(this.iam, (operation, request) -> {
			this.meanwhile.run();
			AwsCredentialsProvider signing = ((IamRequest) request).overrideConfiguration()
				.orElseThrow()
				.credentialsProvider()
				.orElseThrow();
			this.signedWith.add(signing.resolveCredentials().accessKeyId());
			return request;
		});
		TargetDescription description = new TargetDescription(TargetMode.AWS, "us-east-1", null, false);
		return new AccountWrites(new IamAccess(noting, noting, this.identity, description), caller, this.calls,
				new LastSeen(), OwnershipRegister.NONE);
	}

	private final class Sts implements StsClient {

		@Override
		public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
			String now = AccountWritesTests.this.arn;
			return GetCallerIdentityResponse.builder().account(now.split(":", -1)[4]).arn(now).build();
		}

		@Override
		public String serviceName() {
			return SERVICE_NAME;
		}

		@Override
		public void close() {
			// Holds nothing.
		}

	}

}
