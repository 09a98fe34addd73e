package dev.workshoproles.account.sandbox.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.CallRateLimiter;
import dev.workshoproles.account.calls.CallRateLimiter.Sleep;
import dev.workshoproles.account.calls.ErrorTranslation;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.sandbox.SandboxIam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FaultyIamTests {

	private static final Faults THIRDS = new Faults(0.3, 0.3, 0.3);

	private static final double THROTTLED = 0.1;

	private static final double LOST = 0.4;

	private static final double FAILED = 0.7;

	private static final double FINE = 0.95;

	private final SandboxIam account = new SandboxIam();

	private final List<Duration> pauses = new ArrayList<>();

	private final Sleep sleep = (nanos) -> this.pauses.add(Duration.ofNanos(nanos));

	@Test
	void withoutDelayAndFaultsIsTheClientItself() {
		Faults none = new Faults(0, 0, 0);
		assertThat(FaultyIam.forReads(this.account, Duration.ZERO, none, this.sleep, new Random()))
			.isSameAs(this.account);
		assertThat(FaultyIam.forWrites(this.account, Duration.ZERO, none, this.sleep, new Random()))
			.isSameAs(this.account);
	}

	@Test
	void aThrottledCallWasNotCarriedOut() {
		IamException ex = catchThrowableOfType(IamException.class, () -> createUser(writes(THROTTLED)));
		assertThat(ex.isThrottlingException()).isTrue();
		assertThat(ex.statusCode()).isEqualTo(400);
		assertThat(ex.awsErrorDetails().errorCode()).isEqualTo("Throttling");
		createUser(this.account);
	}

	@Test
	void aCallThatFailedWasNotCarriedOut() {
		IamException ex = catchThrowableOfType(IamException.class, () -> createUser(writes(FAILED)));
		assertThat(ex.statusCode()).isEqualTo(503);
		assertThat(ex.isThrottlingException()).isFalse();
		assertThat(ErrorTranslation.translate("CreateUser", ex).kind()).isEqualTo(AccountError.Kind.UNAVAILABLE);
		createUser(this.account);
	}

	@Test
	void aCallWhoseAnswerIsLostWasCarriedOut() {
		SdkClientException ex = catchThrowableOfType(SdkClientException.class, () -> createUser(writes(LOST)));
		assertThat(ErrorTranslation.translate("CreateUser", ex).kind()).isEqualTo(AccountError.Kind.UNREACHABLE);
		assertThatExceptionOfType(IamException.class).isThrownBy(() -> createUser(this.account))
			.withMessageContaining("already exists");
	}

	@Test
	void whatIamItselfRefusesIsRefused() {
		assertThatExceptionOfType(NoSuchEntityException.class)
			.isThrownBy(() -> reads(FINE).getRole((get) -> get.roleName("None")));
	}

	@Test
	void aReadIsAttemptedThreeTimesUnlessItIsThrottled() {
		assertThat(reads(FAILED, LOST, FINE).listRoles().roles()).isEmpty();
		assertThat(this.pauses).hasSize(3);
		assertThatExceptionOfType(IamException.class).isThrownBy(() -> reads(LOST, LOST, FAILED, FINE).listRoles());
		assertThatExceptionOfType(IamException.class).isThrownBy(() -> reads(THROTTLED, FINE).listRoles());
	}

	@Test
	void everyPageOfAListingWaits() {
		assertThat(reads(FINE).listRolesPaginator().roles()).isEmpty();
		assertThat(reads(FINE).listRolePoliciesPaginator((list) -> list.roleName("None"))).isNotNull();
		assertThat(this.pauses).containsExactly(Duration.ofMillis(200));
	}

	@Test
	void aThrottledCallIsRepeatedAtTheRateThatIsAccepted() {
		AtomicLong clock = new AtomicLong();
		IamCalls calls = new IamCalls(new SimpleMeterRegistry(), new CallRateLimiter(clock::get, clock::addAndGet),
				() -> null);
		IamClient iam = writes(THROTTLED, THROTTLED, FINE);
		calls.call("CreateUser", () -> iam.createUser((create) -> create.userName("lan")));
		assertThat(this.pauses).hasSize(3);
		assertThat(Duration.ofNanos(clock.get())).isBetween(Duration.ofMillis(100), Duration.ofSeconds(2));
	}

	@Test
	void aWaitThatIsInterruptedIsAborted() {
		IamClient iam = FaultyIam.forReads(this.account, Duration.ofHours(1), THIRDS, (nanos) -> {
			throw new InterruptedException();
		}, new Random());
		assertThatExceptionOfType(AbortedException.class).isThrownBy(iam::listRoles);
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void faultsAreAsOftenAsTheyShouldBe() {
		Faults faults = new Faults(0.2, 0.05, 0.02);
		Random random = new Random(7);
		List<Fault> drawn = new ArrayList<>();
		for (int i = 0; i < 10_000; i++) {
			drawn.add(faults.next(random));
		}
		assertThat(drawn.stream().filter(Fault.THROTTLING::equals).count()).isBetween(1_900L, 2_100L);
		assertThat(drawn.stream().filter(Fault.LOST_ANSWER::equals).count()).isBetween(430L, 570L);
		assertThat(drawn.stream().filter(Fault.FAILURE::equals).count()).isBetween(150L, 250L);
	}

	@ParameterizedTest
	@CsvSource({ "-0.1,0,0", "0,1.1,0", "0.5,0.4,0.2", "NaN,0,0" })
	void sharesMustBeShares(double throttling, double lostAnswer, double failure) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Faults(throttling, lostAnswer, failure))
			.withMessageContaining("console.sandbox.faults");
	}

	private static void createUser(IamClient iam) {
		iam.createUser((create) -> create.userName("lan"));
	}

	private IamClient writes(double... drawn) {
		return FaultyIam.forWrites(this.account, Duration.ofMillis(200), THIRDS, this.sleep, drawing(drawn));
	}

	private IamClient reads(double... drawn) {
		return FaultyIam.forReads(this.account, Duration.ofMillis(200), THIRDS, this.sleep, drawing(drawn));
	}

	private static RandomGenerator drawing(double... numbers) {
		Deque<Double> left = new ArrayDeque<>();
		for (double number : numbers) {
			left.add(number);
		}
		return new RandomGenerator() {

			@Override
			public long nextLong() {
				throw new UnsupportedOperationException();
			}

			@Override
			public double nextDouble() {
				return left.remove();
			}

		};
	}

}
