package dev.workshoproles.access;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody's browser in a class, with its cookies.
 */
final class Participant {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	private final int port;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	Participant(int port) {
		this.port = port;
	}

	/** Opens a link, and is then at its seat. */
	static Participant by(String link, int port) throws IOException {
		Participant participant = new Participant(port);
		Answer answer = participant.get(link.substring(link.indexOf("/seats/")));
		assertThat(answer.status()).isEqualTo(302);
		return participant;
	}

	/** Pastes the token. */
	static Participant teacher(int port) throws IOException {
		Participant teacher = new Participant(port);
		Answer answer = teacher.post("/sign-in", "/sign-in", "token=" + ClassConsole.TOKEN);
		assertThat(answer.status()).isEqualTo(302);
		return teacher;
	}

	Answer get(String path, String... headers) throws IOException {
		return keep(RawHttp.send(this.port, "GET " + path, with(headers)));
	}

	Answer send(String method, String path, String... headers) throws IOException {
		return keep(RawHttp.send(this.port, method + " " + path, with(headers)));
	}

	/** Sends a form of a page. */
	Answer post(String page, String path, String form) throws IOException {
		Matcher csrf = CSRF.matcher(get(page).body());
		assertThat(csrf.find()).as(page).isTrue();
		return postForm(path, form + "&_csrf=" + csrf.group(1));
	}

	Answer postForm(String path, String form) throws IOException {
		return keep(RawHttp.sendBody(this.port, "POST " + path, form, with(FORM)));
	}

	Answer call(String method, String path, String json, String... headers) throws IOException {
		String[] all = Stream.concat(Stream.of("Content-Type: application/json"), Arrays.stream(headers))
			.toArray(String[]::new);
		return keep(RawHttp.sendBody(this.port, method + " " + path, json, with(all)));
	}

	/**
	 * A browser does not send it to a page of another path; here it is sent everywhere.
	 */
	private String[] with(String... headers) {
		Stream<String> cookie = this.cookies.isEmpty() ? Stream.empty()
				: Stream.of("Cookie: " + String.join("; ", this.cookies.values()));
		return Stream.concat(cookie, Arrays.stream(headers)).toArray(String[]::new);
	}

	private Answer keep(Answer answer) {
		answer.headers("Set-Cookie").forEach((cookie) -> {
			String pair = cookie.substring(0, cookie.indexOf(';'));
			this.cookies.put(pair.substring(0, pair.indexOf('=')), pair);
		});
		return answer;
	}

	Map<String, String> cookies() {
		return this.cookies;
	}

}
