package dev.workshoproles.account.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pasted credentials by a clock that a test turns. */
class PastedSessionTests {

	private static final Caller CALLER = Caller.of("123456789012", "arn:aws:iam::123456789012:user/ana");

	private Instant now = Instant.parse("2026-11-27T05:00:00Z");

	private final List<Map.Entry<Duration, Runnable>> alarms = new ArrayList<>();

	private final PastedSession session = new PastedSession(() -> this.now,
			(time, then) -> this.alarms.add(Map.entry(time, then)));

	@Test
	void givesThemUntilTheyEndAndThenNothingElse() {
		assertThat(this.session.resolve()).isEmpty();
		begin(this.now.plusSeconds(60));
		assertThat(this.session.resolve()).map((found) -> found.accessKeyId()).contains("ASIAANA");
		this.now = this.now.plusSeconds(60);
		assertThatThrownBy(this.session::resolve).isInstanceOfSatisfying(AccountException.class, (ex) -> {
			assertThat(ex.error().code()).isEqualTo("PastedEnded");
			assertThat(ex.error().names()).containsExactly("123456789012");
		});
		assertThat(this.session.use()).hasValueSatisfying((use) -> assertThat(use.isEnded()).isTrue());
		this.session.forget();
		assertThat(this.session.resolve()).isEmpty();
		assertThat(this.session.use()).isEmpty();
	}

	@Test
	void forgetsThemAtTheirEndThoughNobodyAsks() {
		begin(this.now.plusSeconds(60));
		assertThat(this.alarms).singleElement()
			.satisfies((alarm) -> assertThat(alarm.getKey()).isEqualTo(Duration.ofSeconds(60)));
		this.alarms.get(0).getValue().run();
		assertThat(held()).isNotNull();
		this.now = this.now.plusSeconds(60);
		this.alarms.get(0).getValue().run();
		assertThat(held()).isNull();
	}

	@Test
	void anEarlierOnesEndIsNotThatOfTheNext() {
		begin(this.now.plusSeconds(60));
		begin(null);
		this.now = this.now.plusSeconds(60);
		this.alarms.get(0).getValue().run();
		assertThat(this.session.resolve()).isPresent();
		assertThat(this.session.use()).hasValueSatisfying((use) -> assertThat(use.expiry()).isNull());
	}

	@Test
	void forgetsThemWhenAsked() {
		begin(null);
		this.session.forget();
		assertThat(held()).isNull();
	}

	private void begin(@Nullable Instant expiry) {
		this.session.begin(new PastedCredentials("ASIAANA", "secret", "token", expiry), CALLER);
	}

	private @Nullable Object held() {
		return ReflectionTestUtils.getField(this.session, "credentials");
	}

}
