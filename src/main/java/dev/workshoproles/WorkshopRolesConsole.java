package dev.workshoproles;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * Starts the console. Whoever holds the token is its only user, so there are no user
 * details to configure.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class WorkshopRolesConsole {

	public static void main(String[] args) {
		SpringApplication console = new SpringApplication(WorkshopRolesConsole.class);
		console.addListeners(new WarmUp());
		console.run(args);
	}

}
