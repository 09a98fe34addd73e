package dev.workshoproles.access.signin;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

import dev.workshoproles.access.hosts.AllowedHosts;

/**
 * Logs the console's address once it has started. Where signing in is required, this is
 * the only line of the log that contains secrets: a sign-in code and, perhaps, the token.
 */
public class StartAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger LOG = LoggerFactory.getLogger(StartAnnouncement.class);

	private final Optional<SignIn> signIn;

	private final AllowedHosts hosts;

	private final ServerProperties server;

	private final Environment environment;

	/**
	 * Creates the listener of a console.
	 * @param signIn the ways to sign in, empty if nobody has to
	 * @param hosts the host names under which a browser may open the console
	 * @param server the scheme, address and context path
	 * @param environment has the actual port once the server listens
	 */
	public StartAnnouncement(Optional<SignIn> signIn, AllowedHosts hosts, ServerProperties server,
			Environment environment) {
		this.signIn = signIn;
		this.hosts = hosts;
		this.server = server;
		this.environment = environment;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Integer port = this.environment.getProperty("local.server.port", Integer.class);
		if (port == null) {
			return;
		}
		this.signIn.ifPresentOrElse((ways) -> announce(address(port), ways), () -> LOG.info("Open {}", address(port)));
	}

	private static void announce(String address, SignIn ways) {
		String token = ways.token()
			.shownAtStart()
			.map((text) -> ". The token for scripts and for signing in again, until the console stops: " + text)
			.orElse("");
		LOG.info("Open {}, once and within {} minutes, to be signed in{}",
				address + SignInController.PATH + "?code=" + ways.code().text(), SignInCode.LIFETIME.toMinutes(),
				token);
	}

	private String address(int port) {
		String path = this.server.getServlet().getContextPath();
		return (Ssl.isEnabled(this.server.getSsl()) ? "https://" : "http://")
				+ this.hosts.authority(port, this.server.getAddress()) + ((path != null) ? path : "");
	}

}
