package dev.workshoproles.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a running console as a script does.
 */
public final class ApiClient {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	public ApiClient(int port) {
		this.base = "http://localhost:" + port;
	}

	public record Answer(HttpResponse<String> http, JsonNode json) {

		public int status() {
			return this.http.statusCode();
		}

		public String header(String name) {
			return this.http.headers().firstValue(name).orElse("");
		}

		public String text(String field) {
			return this.json.path(field).asString("");
		}

	}

	public Answer get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	public Answer post(String path, String body, String... headers) {
		return send(
				request(path, headers).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	Answer put(String path, String body, String... headers) {
		return send(
				request(path, headers).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
	}

	/** Runs to the end, 30 seconds at most. */
	JsonNode run(String body) {
		return post("/api/v1/runs", body, "Prefer", "wait=30").json();
	}

	public HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	public Answer send(HttpRequest.Builder request) {
		HttpResponse<String> answer = send(request, BodyHandlers.ofString());
		boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
		return new Answer(answer, MAPPER.readTree(json ? answer.body() : "{}"));
	}

	public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			return this.http.send(request.build(), handler);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
