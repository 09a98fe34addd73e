package dev.workshoproles.access.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

import dev.workshoproles.access.hosts.AllowedHosts;

/**
 * Logs the address at which to sign in: the only log line that holds a secret.
 */
public class SignInAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger LOG = LoggerFactory.getLogger(SignInAnnouncement.class);

	private final SignIn signIn;

	private final AllowedHosts hosts;

	private final ServerProperties server;

	private final Environment environment;

	public SignInAnnouncement(SignIn signIn, AllowedHosts hosts, ServerProperties server, Environment environment) {
		this.signIn = signIn;
		this.hosts = hosts;
		this.server = server;
		this.environment = environment;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		String token = this.signIn.token()
			.shownAtStart()
			.map((text) -> ". The token for scripts and for signing in again, until the console stops: " + text)
			.orElse("");
		LOG.info("Sign in, once and within {} minutes, at {}{}", SignInCode.LIFETIME.toMinutes(), address(), token);
	}

	private String address() {
		int port = this.environment.getProperty("local.server.port", Integer.class, 8080);
		String path = this.server.getServlet().getContextPath();
		return (Ssl.isEnabled(this.server.getSsl()) ? "https://" : "http://") + this.hosts.authority(port)
				+ ((path != null) ? path : "") + "/sign-in?code=" + this.signIn.code().text();
	}

}
