package dev.workshoproles.web.classroom;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.ClassConsole;
import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.api.ApiClient;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.Seats;

import static org.assertj.core.api.Assertions.assertThat;

@ClassConsole
class CardsPageTests {

	private static final String TEACHER = "Authorization: Bearer " + ClassConsole.TOKEN;

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Autowired
	private Seats seats;

	@Autowired
	private SeatLinks links;

	@Test
	void haveALinkAndACodeForEachSeat() throws IOException {
		ApiClient.Answer page = page("/class/cards");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.http().body().split("<path fill=\"#000\" d=\"M", -1)).hasSize(ClassConsole.SEATS + 1);
		assertThat(page.http().body()).contains(
				"href=\"http://localhost:" + this.port + "/seats/seat-210/join?key=" + key("seat-210") + "\"",
				"a name that every computer has for itself", "Class of the tests");
		assertThat(page.header("Cache-Control")).contains("no-store");
	}

	@Test
	void linksAreATable() throws IOException {
		Answer table = RawHttp.send(this.port, "GET /class/links.csv", TEACHER);
		assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(table.header("Content-Disposition")).contains("attachment");
		assertThat(table.body()).contains(
				"seat-210,http://localhost:" + this.port + "/seats/seat-210/join?key=" + key("seat-210") + "\r\n");
	}

	@Test
	void aSeatsLinkIsRenewedByItsButton() throws IOException {
		String old = key("seat-211");
		Answer renewed = post("/class/seats/seat-211/link");
		assertThat(renewed.header("Location")).isEqualTo("/class/cards?renewed=seat-211#seat-211");
		assertThat(key("seat-211")).isNotEqualTo(old);
		assertThat(page("/class/cards?renewed=seat-211").http().body())
			.contains("seat-211 has a new link", key("seat-211"))
			.doesNotContain(old);
		assertThat(post("/class/seats/none/link").status()).isEqualTo(404);
	}

	@Test
	void allLinksAreRenewedByOneButton() throws IOException {
		String one = key("seat-212");
		String other = key("seat-213");
		assertThat(post("/class/links").header("Location")).isEqualTo("/class/cards?renewed=");
		assertThat(key("seat-212")).isNotEqualTo(one);
		assertThat(key("seat-213")).isNotEqualTo(other);
	}

	private ApiClient.Answer page(String path) {
		return new ApiClient(this.port).get(path, "Authorization", "Bearer " + ClassConsole.TOKEN);
	}

	private Answer post(String path) throws IOException {
		Answer page = RawHttp.send(this.port, "GET /class/cards", TEACHER);
		Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
		assertThat(csrf.find()).isTrue();
		return RawHttp.sendBody(this.port, "POST " + path, "_csrf=" + csrf.group(1), FORM, TEACHER, page.cookies());
	}

	private String key(String seat) {
		return this.links.key(this.seats.find(seat).orElseThrow());
	}

}
