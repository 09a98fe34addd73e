package dev.workshoproles.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.IntStream;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.Seat;

/**
 * A console on a port of its own that serves a class of 300 seats, {@code seat-001} with
 * the prefix {@code s001-} and so on. A seat costs something only once it is used, and
 * each test uses others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "console.class=classpath:class.yaml", "console.token=" + ClassConsole.TOKEN })
@Import(ClassConsole.Seats.class)
public @interface ClassConsole {

	/** The teacher's token. */
	String TOKEN = "token-of-the-teacher-0123456789";

	/** How many seats there are. */
	int SEATS = 300;

	@TestConfiguration(proxyBeanMethods = false)
	class Seats {

		@Bean
		@Primary
		Classroom classroomOfTheTests() {
			return new Classroom("Class of the tests",
					IntStream.rangeClosed(1, SEATS)
						.mapToObj((number) -> new Seat("seat-%03d".formatted(number), "s%03d-".formatted(number), null))
						.toList(),
					null);
		}

	}

}
