package dev.workshoproles.api;

/**
 * The addresses of the API.
 */
final class Paths {

	static final String API = "/api/v1";

	static final String RUNS = API + "/runs";

	static final String PLANS = API + "/plans";

	private Paths() {
	}

	static String plan(String id) {
		return PLANS + "/" + id;
	}

	static String run(String id) {
		return RUNS + "/" + id;
	}

	static String kept(String run, int number) {
		return run(run) + "/kept/" + number;
	}

	/** Whether a path belongs to the API, served or not. */
	static boolean isApi(String path) {
		return path.equals("/api") || path.startsWith("/api/");
	}

}
