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

	/** What belongs to a class as a whole. */
	public static final String CLASS = API + "/class";

	public static final String ACTS = CLASS + "/acts";

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

	public static String act(String id) {
		return acts() + "/" + id;
	}

	public static String acts() {
		return withContextPath(ACTS);
	}

	/**
	 * A call at a seat, for requests that are at none.
	 * @param seat the seat's name
	 * @param rest what follows the seat
	 */
	public static String atSeat(String seat, String rest) {
		return withContextPath(API) + "/seats/" + seat + rest;
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
