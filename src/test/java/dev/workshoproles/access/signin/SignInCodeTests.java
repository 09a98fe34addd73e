package dev.workshoproles.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInCodeTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

	private final InstantSource clock = this.now::get;

	@Test
	void isGoodOnce() {
		SignInCode code = new SignInCode(this.clock);
		assertThat(code.redeem("x" + code.text())).isFalse();
		assertThat(code.redeem(code.text())).isTrue();
		assertThat(code.redeem(code.text())).isFalse();
	}

	@Test
	void isGoodForOneOfManyAtOnce() {
		SignInCode code = new SignInCode(this.clock);
		long let = IntStream.range(0, 1000).parallel().filter((i) -> code.redeem(code.text())).count();
		assertThat(let).isEqualTo(1);
	}

	@Test
	void isGoodForTenMinutes() {
		SignInCode late = new SignInCode(this.clock);
		SignInCode inTime = new SignInCode(this.clock);
		this.now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)).minusMillis(1));
		assertThat(inTime.redeem(inTime.text())).isTrue();
		this.now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)));
		assertThat(late.redeem(late.text())).isFalse();
	}

	@Test
	void cannotBeGuessed() {
		Set<String> codes = IntStream.range(0, 100)
			.mapToObj((i) -> new SignInCode(this.clock).text())
			.collect(Collectors.toSet());
		assertThat(codes).hasSize(100).allMatch((code) -> code.matches("[A-Za-z0-9_-]{43}"));
	}

}
