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
import dev.workshoproles.roles.plan.PlanRequest;

/**
 * Does what the first visitor will ask for, as soon as the console is there and without
 * anybody waiting for it: finding credentials, opening connections to IAM and loading
 * classes take longer than all that the first click does.
 */
class WarmUp implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	/**
	 * Enough to open connections, and few enough for an account whose calls are limited.
	 */
	private static final int ROLES = 3;

	private static final int LIMIT_MILLIS = 30_000;

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Thread thread = new Thread(() -> warm(event.getApplicationContext()), "warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	private static void warm(ApplicationContext console) {
		plan(console);
		if (console instanceof WebServerApplicationContext context && context.getWebServer() != null) {
			openFirstPage(context.getWebServer().getPort());
		}
	}

	private static void plan(ApplicationContext console) {
		try {
			List<String> roles = console.getBean(Workshop.class)
				.roles()
				.stream()
				.limit(ROLES)
				.map(RoleBlueprint::name)
				.toList();
			console.getBean(RoleService.class).plan(new PlanRequest(Action.APPLY, roles, false, false));
		}
		catch (AccountException ex) {
			// The pages say it too, with what to do.
			logger.info("The account cannot be read yet: {} {}", ex.error().operation(), ex.error().code());
		}
	}

	/** Whatever the answer is: it may be where to sign in. */
	private static void openFirstPage(int port) {
		try {
			HttpURLConnection page = (HttpURLConnection) URI.create("http://localhost:" + port + "/")
				.toURL()
				.openConnection();
			page.setConnectTimeout(LIMIT_MILLIS);
			page.setReadTimeout(LIMIT_MILLIS);
			page.getResponseCode();
			page.disconnect();
		}
		catch (IOException ex) {
			logger.debug("The first page was not opened beforehand", ex);
		}
	}

}
