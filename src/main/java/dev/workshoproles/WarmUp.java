package dev.workshoproles;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.seats.Seats;

/**
 * Does the slow first work in the background as soon as the console is ready: finding
 * credentials, opening connections to IAM and loading classes take longer than the rest
 * of the first request.
 */
class WarmUp implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	/**
	 * Enough to open connections, few enough for an account whose calls are throttled.
	 */
	private static final int MAX_ROLES = 3;

	/**
	 * The page that everybody opens first, and the one with most in it that the first
	 * does not have.
	 */
	private static final List<String> PAGES = List.of("/", "/runs");

	private static final int TIMEOUT_MILLIS = 30_000;

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Thread thread = new Thread(() -> warm(event.getApplicationContext()), "warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	static void warm(ApplicationContext console) {
		plan(console);
		if (console instanceof WebServerApplicationContext context && context.getWebServer() != null) {
			String root = "http://localhost:" + context.getWebServer().getPort()
					+ console.getEnvironment().getProperty("server.servlet.context-path", "");
			PAGES.forEach((page) -> open(root + page));
		}
	}

	private static void plan(ApplicationContext console) {
		try {
			Seats seats = console.getBean(Seats.class);
			seats.at(seats.first(), () -> planSome(console));
		}
		catch (AccountException ex) {
			// The pages report it too, with advice.
			logger.info("The account cannot be read yet: {} {}", ex.error().operation(), ex.error().code());
		}
	}

	private static Plan planSome(ApplicationContext console) {
		List<String> roles = console.getBean(Workshop.class)
			.roles()
			.stream()
			.limit(MAX_ROLES)
			.map(RoleBlueprint::name)
			.toList();
		return console.getBean(RoleService.class).plan(new PlanRequest(Action.APPLY, roles, false, false));
	}

	/** Any response will do, even a redirect to the sign-in page. */
	private static void open(String address) {
		try {
			HttpURLConnection page = (HttpURLConnection) URI.create(address).toURL().openConnection();
			page.setConnectTimeout(TIMEOUT_MILLIS);
			page.setReadTimeout(TIMEOUT_MILLIS);
			page.getResponseCode();
			page.disconnect();
		}
		catch (IOException ex) {
			logger.debug("{} was not opened beforehand", address, ex);
		}
	}

}
