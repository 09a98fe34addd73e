package dev.workshoproles;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the console.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WorkshopRolesConsole {

	public static void main(String[] args) {
		SpringApplication.run(WorkshopRolesConsole.class, args);
	}

}
