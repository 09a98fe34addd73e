package dev.workshoproles.seats;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Beans of which each seat has its own.
 */
class SeatsTests {

	private static final Seat FIRST = new Seat("seat-01", "s01-", null);

	private static final Seat SECOND = new Seat("seat-02", "s02-", null);

	@Test
	void eachSeatHasItsOwnBeans() {
		try (var context = ofClass(Desk.class)) {
			Seats seats = context.getBean(Seats.class);
			Roles first = seats.at(FIRST, () -> context.getBean(Roles.class));
			Roles second = seats.at(SECOND, () -> context.getBean(Roles.class));
			assertThat(first.seat()).isEqualTo(FIRST);
			assertThat(second.seat()).isEqualTo(SECOND);
			assertThat(seats.at(FIRST, () -> context.getBean(Roles.class))).isSameAs(first);
		}
	}

	@Test
	void thoseOfOneSeatHoldEachOther() {
		try (var context = ofClass(Desk.class)) {
			Seats seats = context.getBean(Seats.class);
			Runs runs = seats.at(SECOND, () -> context.getBean(Runs.class));
			assertThat(runs.roles()).isSameAs(seats.at(SECOND, () -> context.getBean(Roles.class)));
			assertThat(CompletableFuture.supplyAsync(() -> runs.roles().seat()).join()).isEqualTo(SECOND);
		}
	}

	@Test
	void nobodyIsAtTheSeatAfterwards() {
		try (var context = ofClass(Desk.class)) {
			Seats seats = context.getBean(Seats.class);
			seats.at(FIRST, () -> {
				assertThat(seats.current()).contains(FIRST);
				seats.at(SECOND, () -> assertThat(seats.current()).contains(SECOND));
				return assertThat(seats.current()).contains(FIRST);
			});
			assertThatIllegalStateException().isThrownBy(() -> seats.at(FIRST, () -> {
				throw new IllegalStateException("Failed");
			}));
			assertThat(seats.current()).isEmpty();
		}
	}

	@Test
	void nothingOfASeatIsFoundOutsideOfAll() {
		try (var context = ofClass(Desk.class)) {
			assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> context.getBean(Roles.class))
				.withStackTraceContaining("No seat");
		}
	}

	@Test
	void nothingCommonMayHoldWhatIsASeats() {
		assertThatExceptionOfType(BeanCreationException.class)
			.isThrownBy(() -> ofClass(Desk.class, Common.class).close())
			.withStackTraceContaining("No seat");
	}

	@Test
	void isCreatedOnceHoweverManyAskAtOnce() {
		try (var context = ofClass(Desk.class)) {
			Seats seats = context.getBean(Seats.class);
			List<CompletableFuture<Roles>> asked = Stream
				.generate(() -> CompletableFuture.supplyAsync(() -> seats.at(FIRST, () -> context.getBean(Roles.class)),
						(work) -> new Thread(work).start()))
				.limit(20)
				.toList();
			assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
			assertThat(context.getBean(AtomicInteger.class)).hasValue(1);
		}
	}

	@Test
	void theBeansOfAllSeatsEndWithTheConsole() {
		AtomicInteger ended;
		try (var context = ofClass(Desk.class)) {
			Seats seats = context.getBean(Seats.class);
			ended = seats.at(FIRST, () -> context.getBean(Ending.class)).ended();
			seats.at(SECOND, () -> context.getBean(Ending.class));
			assertThat(ended).hasValue(0);
		}
		assertThat(ended).hasValue(2);
	}

	@Test
	void withoutAClassThereIsOneSeatAndItsBeansAreSingletons() {
		try (var context = context(Map.of("console.name-prefix", "linh-"), Desk.class, Common.class)) {
			Seats seats = context.getBean(Seats.class);
			assertThat(seats.classroom()).isEmpty();
			assertThat(seats.all()).containsExactly(Seat.only("linh-"));
			assertThat(seats.current()).contains(Seat.only("linh-"));
			assertThat(context.isSingleton("roles")).isTrue();
			assertThat(context.getBean(Common.class).roles.seat()).isEqualTo(Seat.only("linh-"));
			assertThat(Seat.only("linh-").path()).isEmpty();
		}
	}

	private static AnnotationConfigApplicationContext ofClass(Class<?>... configurations) {
		return context(Map.of("console.class", "class.yaml"), configurations);
	}

	private static AnnotationConfigApplicationContext context(Map<String, Object> properties,
			Class<?>... configurations) {
		var context = new AnnotationConfigApplicationContext();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
		context.register(SeatsConfiguration.class);
		context.register(configurations);
		context.refresh();
		return context;
	}

	record Roles(Seat seat) {
	}

	record Runs(Roles roles) {
	}

	record Ending(AtomicInteger ended) implements AutoCloseable {

		@Override
		public void close() {
			this.ended.incrementAndGet();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Desk {

		private final AtomicInteger ended = new AtomicInteger();

		@Bean
		@Conditional(OnClassCondition.class)
		Classroom classroom() {
			return new Classroom("Serverless", List.of(FIRST, SECOND), null);
		}

		@Bean
		AtomicInteger created() {
			return new AtomicInteger();
		}

		@Bean
		@PerSeat
		Roles roles(Seat seat, AtomicInteger created) {
			created.incrementAndGet();
			return new Roles(seat);
		}

		@Bean
		@PerSeat
		Runs runs(Roles roles) {
			return new Runs(roles);
		}

		@Bean
		@PerSeat
		Ending ending() {
			return new Ending(this.ended);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Common {

		private final Roles roles;

		Common(Roles roles) {
			this.roles = roles;
		}

	}

}
