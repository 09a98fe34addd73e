package dev.workshoproles.account.aws;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.calls.TestIamCalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StsCallerIdentityTests {

	private final AtomicLong clock = new AtomicLong();

	private final Sts sts = new Sts();

	private AwsCredentials credentials = AwsBasicCredentials.create("AKIAANA", "secret");

	private final StsCallerIdentity identity = new StsCallerIdentity(this.sts, () -> this.credentials,
			TestIamCalls.create(), this.clock::get);

	@Test
	void thePartitionIsThatOfTheCallersArn() {
		this.sts.arn = "arn:aws-cn:sts::123456789012:assumed-role/Participant/ana";
		assertThat(this.identity.get()).isEqualTo(new Caller("123456789012", "aws-cn", this.sts.arn));
		assertThat(this.identity.get().policyArn("Read")).isEqualTo("arn:aws-cn:iam::123456789012:policy/Read");
	}

	@Test
	void isAskedOnceForEachAccessKey() {
		Caller ana = this.identity.get();
		assertThat(this.identity.get()).isEqualTo(ana);
		assertThat(this.sts.calls).hasSize(1);
		this.credentials = AwsBasicCredentials.create("AKIABEN", "secret");
		this.sts.arn = "arn:aws:iam::210987654321:user/ben";
		assertThat(this.identity.get().arn()).endsWith("/ben");
		assertThat(this.identity.get().arn()).endsWith("/ben");
		assertThat(this.sts.calls).hasSize(2);
	}

	@Test
	void isAskedAgainAfterAFailure() {
		this.sts.failure = SdkClientException.create("Connection refused");
		assertThatExceptionOfType(AccountException.class).isThrownBy(this.identity::get)
			.satisfies((ex) -> assertThat(ex.error().kind()).isEqualTo(Kind.UNREACHABLE))
			.satisfies((ex) -> assertThat(ex.error().operation()).isEqualTo("GetCallerIdentity"));
		this.sts.failure = null;
		assertThat(this.identity.get().arn()).endsWith("/ana");
	}

	@Test
	void whoDidNotAnswerInTimeIsNotWaitedForTwiceByOnePage() {
		this.sts.failure = SdkClientException.create("Read timed out");
		this.sts.before = () -> this.clock.addAndGet(Duration.ofSeconds(12).toNanos());
		AccountException first = catchThrowableOfType(AccountException.class, this.identity::get);
		AccountException second = catchThrowableOfType(AccountException.class, this.identity::get);
		assertThat(second.error()).isEqualTo(first.error());
		assertThat(this.sts.calls).hasSize(1);
		this.sts.failure = null;
		this.clock.addAndGet(Duration.ofSeconds(1).toNanos());
		assertThat(this.identity.get().arn()).endsWith("/ana");
	}

	@Test
	void whoAsksMeanwhileWaitsForTheSameAnswer() {
		CountDownLatch asking = new CountDownLatch(8);
		this.sts.before = () -> await(asking);
		try (ParallelCalls parallel = new ParallelCalls(8)) {
			Runnable ask = () -> {
				asking.countDown();
				this.identity.get();
			};
			parallel.all(Collections.nCopies(8, ask));
		}
		assertThat(this.sts.calls).hasSize(1);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void withoutCredentialsStsIsNotCalled() {
		StsCallerIdentity nobody = new StsCallerIdentity(this.sts, () -> {
			throw SdkClientException.create("Unable to load credentials");
		}, TestIamCalls.create(), this.clock::get);
		assertThatExceptionOfType(AccountException.class).isThrownBy(nobody::get)
			.satisfies((ex) -> assertThat(ex.error().kind()).isEqualTo(Kind.NO_CREDENTIALS));
		assertThat(this.sts.calls).isEmpty();
	}

	/**
	 * A proxy that wants a sign-in first may answer a page of its own, with status 200.
	 */
	@Test
	void anAnswerWithoutACallerIsNoAnswerOfSts() {
		this.sts.arn = null;
		assertThatExceptionOfType(AccountException.class).isThrownBy(this.identity::get)
			.satisfies((ex) -> assertThat(ex.error().kind()).isEqualTo(Kind.UNREACHABLE));
	}

	private static final class Sts implements StsClient {

		private final List<GetCallerIdentityRequest> calls = new CopyOnWriteArrayList<>();

		private String arn = "arn:aws:iam::123456789012:user/ana";

		private RuntimeException failure;

		private Runnable before = () -> {
		};

		@Override
		public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
			this.calls.add(request);
			this.before.run();
			if (this.failure != null) {
				throw this.failure;
			}
			return GetCallerIdentityResponse.builder().account("123456789012").arn(this.arn).build();
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
