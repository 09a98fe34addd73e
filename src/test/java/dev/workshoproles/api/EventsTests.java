package dev.workshoproles.api;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

@RunningConsole
class EventsTests {

	private ApiClient api;

	private EventSource events;

	@BeforeEach
	void aRun(@LocalServerPort int port) {
		this.api = new ApiClient(port);
		this.api.run("{\"action\":\"remove\"}");
		this.events = new EventSource(this.api, this.api.run("{\"action\":\"apply\"}").path("id").asString());
	}

	@Test
	void replaysARunThatHasEnded() {
		List<EventSource.Event> all = this.events.from(0);
		assertThat(all).extracting(EventSource.Event::id).isEqualTo(EventSource.numbers(1, all.size()));
		assertThat(all).extracting(EventSource.Event::name).startsWith("planned").endsWith("planned", "ended");
		assertThat(all).filteredOn((event) -> event.name().equals("step")).hasSize(24);
		assertThat(all.get(all.size() - 1).data()).isEqualTo("{\"state\":\"SUCCEEDED\"}");
	}

	@Test
	void goesOnAfterTheLastEventThatTheClientHas() {
		List<EventSource.Event> all = this.events.from(0);
		for (int last = 0; last < all.size(); last++) {
			assertThat(this.events.from(last)).isEqualTo(all.subList(last, all.size()));
		}
		assertThat(this.events.fromByQuery(5)).isEqualTo(all.subList(5, all.size()));
	}

	@Test
	void tellsAClientThatKnowsTheEndNotToComeAgain() {
		int last = this.events.from(0).size();
		assertThat(this.events.open("Last-Event-ID", Integer.toString(last)).statusCode()).isEqualTo(204);
		assertThat(this.events.open("Last-Event-ID", Integer.toString(last + 1)).statusCode()).isEqualTo(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "x", "1.5", "", "+5", "99999999999" })
	void refusesEventsThatCannotBe(String last) {
		ApiClient.Answer answer = this.api.get(this.events.path(), "Last-Event-ID", last);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("field")).isEqualTo("Last-Event-ID");
		assertThat(this.api.get(this.events.path() + "?lastEventId=" + last).text("field")).isEqualTo("lastEventId");
	}

	@Test
	void knowsNoOtherRuns() {
		ApiClient.Answer answer = this.api.get("/api/v1/runs/other/events", "Accept", "text/event-stream");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text("type")).isEqualTo("urn:workshop-roles:problem:unknown-run");
	}

}
