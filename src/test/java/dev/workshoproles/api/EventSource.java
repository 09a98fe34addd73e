package dev.workshoproles.api;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Follows the events of a run as a browser does.
 */
final class EventSource {

	private final ApiClient api;

	private final String run;

	EventSource(ApiClient api, String run) {
		this.api = api;
		this.run = run;
	}

	record Event(int id, String name, String data) {
	}

	static List<Integer> numbers(int first, int last) {
		return IntStream.rangeClosed(first, last).boxed().toList();
	}

	String path() {
		return "/api/v1/runs/" + this.run + "/events";
	}

	/** All events after one, to the end of the stream. */
	List<Event> from(int last) {
		return from(last, Integer.MAX_VALUE);
	}

	/** So many events after one; then the connection is cut. */
	List<Event> from(int last, int count) {
		return read(open("Last-Event-ID", Integer.toString(last)), count);
	}

	/** All events after one, for a client that can set no headers. */
	List<Event> fromByQuery(int last) {
		return read(this.api.send(this.api.request(path() + "?lastEventId=" + last), BodyHandlers.ofLines()),
				Integer.MAX_VALUE);
	}

	HttpResponse<Stream<String>> open(String... headers) {
		return this.api.send(this.api.request(path(), headers), BodyHandlers.ofLines());
	}

	private static List<Event> read(HttpResponse<Stream<String>> answer, int count) {
		List<Event> events = new ArrayList<>();
		try (Stream<String> lines = answer.body()) {
			Iterator<String> line = lines.iterator();
			while (events.size() < count && line.hasNext()) {
				String text = line.next();
				if (text.startsWith("id:")) {
					String name = line.next().substring("event:".length());
					events.add(new Event(Integer.parseInt(text.substring(3)), name, line.next().substring(5)));
				}
			}
		}
		return events;
	}

}
