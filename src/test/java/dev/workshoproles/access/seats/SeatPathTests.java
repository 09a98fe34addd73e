package dev.workshoproles.access.seats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeatPathTests {

	@ParameterizedTest
	@CsvSource({ "/seats/seat-1/,seat-1,/", "/seats/seat-1/roles/A,seat-1,/roles/A",
			"/api/v1/seats/seat-1/roles,seat-1,/api/v1/roles", "/api/v1/seats/seat-1/,seat-1,/api/v1/",
			"/seats/seat-1/api/v1/runs,seat-1,/api/v1/runs", "/seats/a/seats/b/,a,/seats/b/",
			"/api/v1/seats/a/seats/b/runs,a,/api/v1/seats/b/runs", "/seats/SEAT-1/,SEAT-1,/",
			"/seats/seat%2D1/,seat%2D1,/", "/seats/a;b=c/,a;b=c,/", "/seats/../seats/b/,..,/seats/b/",
			"/seats/a//b,a,//b" })
	void isTakenApartAsItWasSent(String path, String seat, String rest) {
		assertThat(SeatPath.of(path)).contains(new SeatPath(seat, rest));
		assertThat(SeatPath.within(path)).isEqualTo(rest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/seats", "/seats/", "/seats/seat-1", "/seats//", "/Seats/a/", "//seats/a/",
			"/x/seats/a/", "/api/v1/seats/", "/api/v1/seats/a", "/api/v2/seats/a/roles", "/api/seats/a/roles" })
	void isNoSeats(String path) {
		assertThat(SeatPath.of(path)).isEmpty();
	}

	@Test
	void staysAsItIsWithoutASeat() {
		assertThat(SeatPath.within("/api/v1/runs")).isEqualTo("/api/v1/runs");
	}

}
