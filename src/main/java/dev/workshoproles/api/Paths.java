package dev.workshoproles.api;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The paths of the API.
 */
public final class Paths {

	public static final String API = "/api/v1";

	public static final String RUNS = API + "/runs";

	public static final String PLANS = API + "/plans";

	private Paths() {
	}

	public static String plan(String id) {
		return withContextPath(PLANS) + "/" + id;
	}

	public static String run(String id) {
		return runs() + "/" + id;
	}

	public static String runs() {
		return withContextPath(RUNS);
	}

	/** Adds the context path of the current request. */
	private static String withContextPath(String path) {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes served)
				? served.getRequest().getContextPath() + path : path;
	}

	public static String kept(String run, int number) {
		return run(run) + "/kept/" + number;
	}

	/** Whether a path belongs to the API, whether it exists or not. */
	public static boolean isApi(String path) {
		return path.equals("/api") || path.startsWith("/api/");
	}

}
