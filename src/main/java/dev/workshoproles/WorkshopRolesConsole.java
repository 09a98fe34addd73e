package dev.workshoproles;

import java.io.PrintStream;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

import dev.workshoproles.blueprint.file.WorkshopCheck;
import dev.workshoproles.classroom.ClassCheck;
import dev.workshoproles.seats.SeatsConfiguration;

/**
 * Starts the console. Whoever holds the token is its only user, so there are no user
 * details to configure.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Import(SeatsConfiguration.class)
public class WorkshopRolesConsole {

	/** Checks the workshop, and the class, instead of starting the console. */
	private static final String CHECK = "--check";

	public static void main(String[] args) {
		if (List.of(args).contains(CHECK)) {
			System.exit(check(args, System.out));
		}
		SpringApplication console = new SpringApplication(WorkshopRolesConsole.class);
		console.addListeners(new WarmUp());
		console.run(args);
	}

	/**
	 * Checks the workshop, and the class if there is one, with the properties that the
	 * console would have, without its beans.
	 * @return the exit status
	 */
	static int check(String[] args, PrintStream out) {
		SpringApplication properties = new SpringApplication(PropertiesOnly.class);
		properties.setWebApplicationType(WebApplicationType.NONE);
		properties.setBannerMode(Banner.Mode.OFF);
		properties.setLogStartupInfo(false);
		try (ConfigurableApplicationContext context = properties.run(args)) {
			return Math.max(WorkshopCheck.run(context.getEnvironment(), out),
					ClassCheck.run(context.getEnvironment(), out));
		}
	}

	private static final class PropertiesOnly {

	}

}
