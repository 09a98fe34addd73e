package dev.workshoproles.api;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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
		return outside(PLANS) + "/" + id;
	}

	static String run(String id) {
		return runs() + "/" + id;
	}

	static String runs() {
		return outside(RUNS);
	}

	/** As whoever asks sees it: below the path under which the console is served. */
	private static String outside(String path) {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes served)
				? served.getRequest().getContextPath() + path : path;
	}

	static String kept(String run, int number) {
		return run(run) + "/kept/" + number;
	}

	/** Whether a path belongs to the API, served or not. */
	static boolean isApi(String path) {
		return path.equals("/api") || path.startsWith("/api/");
	}

}
