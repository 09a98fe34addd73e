package dev.workshoproles.access;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

import static org.assertj.core.api.Assertions.assertThat;

/** The link of a seat signs in at that seat, until it is renewed. */
@ClassConsole
class SeatLinkTests {

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Autowired
	private Seats seats;

	@Autowired
	private SeatLinks links;

	@Test
	void signsABrowserInAndDoesNotStayInTheAddressBar() throws IOException {
		Answer answer = RawHttp.send(this.port, "GET " + link("seat-001"));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).isEqualTo("/seats/seat-001/");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("Set-Cookie"))
			.contains("workshop-roles-seat-seat-001-" + this.port + "=", "HttpOnly", "SameSite=Lax", "Path=/;",
					"Max-Age=43200")
			.doesNotContain(key("seat-001"));
		Answer page = RawHttp.send(this.port, "GET /seats/seat-001/", answer.cookies());
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body())
			.contains("s001-Lambda-SQS-DynamoDB", "<span class=\"seat\">seat-001</span>", "/seats/seat-001/sign-out")
			.doesNotContain(key("seat-001"), "/practise", "\"/class\"");
	}

	@Test
	void worksAsOftenAsItIsOpened() throws IOException {
		for (int time = 0; time < 3; time++) {
			assertThat(Participant.by(link("seat-001"), this.port).get("/seats/seat-001/runs").status()).isEqualTo(200);
		}
	}

	@Test
	void aPreviewDoesNoHarm() throws IOException {
		Answer answer = RawHttp.send(this.port, "HEAD " + link("seat-002"));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Set-Cookie")).doesNotContain("workshop-roles-seat");
		assertThat(RawHttp.send(this.port, "OPTIONS " + link("seat-002")).header("Set-Cookie"))
			.doesNotContain("workshop-roles-seat");
		assertThat(Participant.by(link("seat-002"), this.port).get("/seats/seat-002/runs").status()).isEqualTo(200);
	}

	@Test
	void letsAScriptInAtTheSeatsOwnPaths() throws IOException {
		String authorization = "Authorization: Bearer " + key("seat-003");
		for (String path : List.of("/api/v1/seats/seat-003/target", "/seats/seat-003/api/v1/target")) {
			assertThat(RawHttp.send(this.port, "GET " + path, authorization).status()).isEqualTo(200);
			assertThat(RawHttp.send(this.port, "GET " + path).status()).isEqualTo(401);
			assertThat(RawHttp.send(this.port, "GET " + path, authorization + "x").status()).isEqualTo(401);
		}
		assertThat(RawHttp.send(this.port, "GET /api/v1/seats/seat-003/target?key=" + key("seat-003")).status())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", ClassConsole.TOKEN, "%00", "%C3%28" })
	void noOtherKeySignsIn(String key) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /seats/seat-004/join?key=" + key);
		assertThat(answer.status()).isIn(302, 400);
		assertThat(answer.header("Set-Cookie")).doesNotContain("workshop-roles-seat", "workshop-roles-console");
		if (answer.status() == 302) {
			assertThat(answer.header("Location")).isEqualTo("/seats/seat-004/sign-in?renewed");
		}
	}

	@Test
	void isTheLinkOfNoOtherSeat() throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /seats/seat-005/join?key=" + key("seat-006"));
		assertThat(answer.header("Location")).isEqualTo("/seats/seat-005/sign-in?renewed");
		assertThat(answer.header("Set-Cookie")).doesNotContain("workshop-roles-seat");
	}

	@Test
	void onceRenewedNeitherLinkNorSessionNorScriptGetsIn() throws IOException {
		String old = link("seat-007");
		String oldKey = key("seat-007");
		Participant participant = Participant.by(old, this.port);
		assertThat(participant.get("/seats/seat-007/runs").status()).isEqualTo(200);
		this.links.renew(List.of(seat("seat-007")));
		Answer asked = participant.get("/seats/seat-007/runs?page=1");
		assertThat(asked.status()).isEqualTo(302);
		assertThat(asked.header("Location")).isEqualTo("/seats/seat-007/sign-in?page=%2Fruns%3Fpage%3D1");
		assertThat(participant.get(asked.header("Location")).body()).contains("no longer good",
				"value=\"/runs?page=1\"");
		assertThat(new Participant(this.port).get(asked.header("Location")).body()).doesNotContain("no longer good");
		assertThat(RawHttp.send(this.port, "GET /api/v1/seats/seat-007/target", "Authorization: Bearer " + oldKey)
			.status()).isEqualTo(401);
		Answer again = RawHttp.send(this.port, "GET " + old);
		assertThat(again.header("Location")).isEqualTo("/seats/seat-007/sign-in?renewed");
		Answer page = RawHttp.send(this.port, "GET " + again.header("Location"));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("Ask your teacher", "Key of the seat").doesNotContain(oldKey);
		assertThat(Participant.by(link("seat-007"), this.port).get("/seats/seat-007/runs").status()).isEqualTo(200);
	}

	@Test
	void theKeyCanBePastedWhereThePageAsksForIt() throws IOException {
		Participant participant = new Participant(this.port);
		Answer asked = participant.get("/seats/seat-008/runs?page=1");
		Answer in = participant.post(asked.header("Location"), "/seats/seat-008/sign-in",
				"token=" + key("seat-008").toUpperCase(Locale.ROOT) + "+&page=%2Fruns%3Fpage%3D1");
		assertThat(in.header("Location")).isEqualTo("/seats/seat-008/runs?page=1");
		assertThat(participant.get("/seats/seat-008/runs").status()).isEqualTo(200);
		Participant wrong = new Participant(this.port);
		Answer refused = wrong.post("/seats/seat-008/sign-in", "/seats/seat-008/sign-in",
				"token=" + key("seat-009") + "&page=/");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.body()).contains("not the key of this seat");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/%5Cevil.example", "https://evil.example/", "javascript:alert(1)" })
	void signingInLeadsNowhereElse(String wanted) throws IOException {
		Participant participant = new Participant(this.port);
		Answer in = participant.post("/seats/seat-008/sign-in?page=" + wanted, "/seats/seat-008/sign-in",
				"token=" + key("seat-008") + "&page=" + wanted);
		assertThat(in.header("Location")).isEqualTo("/seats/seat-008/");
	}

	@Test
	void signsOutOfTheSeat() throws IOException {
		Participant participant = Participant.by(link("seat-010"), this.port);
		Answer out = participant.post("/seats/seat-010/", "/seats/seat-010/sign-out", "x=y");
		assertThat(out.header("Location")).isEqualTo("/seats/seat-010/sign-in?signed-out");
		assertThat(out.header("Set-Cookie")).contains("workshop-roles-seat-seat-010-" + this.port + "=;", "Max-Age=0",
				"Path=/;");
		assertThat(participant.get("/seats/seat-010/").status()).isEqualTo(302);
	}

	@Test
	void theStartLeadsEverybodyToTheirOwnPlace() throws IOException {
		assertThat(new Participant(this.port).get("/").header("Location")).isEqualTo("/sign-in");
		assertThat(Participant.by(link("seat-011"), this.port).get("/").header("Location"))
			.isEqualTo("/seats/seat-011/");
		assertThat(Participant.teacher(this.port).get("/").header("Location")).isEqualTo("/class");
	}

	@Test
	void theTeacherIsAtEverySeat() throws IOException {
		Participant teacher = Participant.teacher(this.port);
		assertThat(teacher.get("/seats/seat-012/").body()).contains("s012-Lambda-SQS-DynamoDB", "href=\"/class\"");
		assertThat(teacher.get("/api/v1/seats/seat-013/target").status()).isEqualTo(200);
		assertThat(RawHttp
			.send(this.port, "GET /api/v1/seats/seat-013/target", "Authorization: Bearer " + ClassConsole.TOKEN)
			.status()).isEqualTo(200);
		Answer out = teacher.post("/seats/seat-012/", "/seats/seat-012/sign-out", "x=y");
		assertThat(out.header("Set-Cookie")).contains("workshop-roles-console-" + this.port + "=;", "Path=/;");
		assertThat(teacher.get("/seats/seat-012/").status()).isEqualTo(302);
	}

	@Test
	void nobodyElseHasABodyReadOrAFormTaken() throws IOException {
		assertThat(
				RawHttp.sendBody(this.port, "POST /api/v1/seats/seat-014/plans", "{}", "Content-Type: application/json")
					.status())
			.isEqualTo(401);
		assertThat(RawHttp.sendBody(this.port, "POST /seats/seat-014/plans", "action=APPLY", FORM).header("Location"))
			.isEqualTo("/seats/seat-014/sign-in");
		Participant participant = Participant.by(link("seat-014"), this.port);
		assertThat(participant.postForm("/seats/seat-014/plans", "action=APPLY").status()).isEqualTo(403);
		assertThat(
				participant.call("POST", "/api/v1/seats/seat-014/plans", "{}", "Origin: http://evil.example").status())
			.isEqualTo(403);
		assertThat(participant.post("/seats/seat-014/", "/seats/seat-014/plans", "action=APPLY").header("Location"))
			.startsWith("/seats/seat-014/plans/");
	}

	private Seat seat(String name) {
		return this.seats.find(name).orElseThrow();
	}

	private String key(String seat) {
		return this.links.key(seat(seat));
	}

	private String link(String seat) {
		return "/seats/" + seat + "/join?key=" + key(seat);
	}

}
