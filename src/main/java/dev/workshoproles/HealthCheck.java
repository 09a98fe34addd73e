package dev.workshoproles;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks a console on this machine whether it is ready, for a container that has neither
 * shell nor curl. Ends with status 0 if it is, with another if it is not.
 * {@link HttpURLConnection} starts faster than the newer client, and this starts often.
 */
final class HealthCheck {

	private static final int TIMEOUT_MILLIS = 3000;

	private HealthCheck() {
	}

	public static void main(String[] args) throws IOException {
		expectReady(Integer.parseInt(System.getenv().getOrDefault("SERVER_PORT", "8080")),
				System.getenv().getOrDefault("SERVER_SERVLET_CONTEXT_PATH", ""));
	}

	static void expectReady(int port, String contextPath) throws IOException {
		URI readiness = URI.create("http://127.0.0.1:" + port + contextPath + "/actuator/health/readiness");
		HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
		connection.setConnectTimeout(TIMEOUT_MILLIS);
		connection.setReadTimeout(TIMEOUT_MILLIS);
		if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
			throw new IOException("The console answered " + connection.getResponseCode());
		}
	}

}
