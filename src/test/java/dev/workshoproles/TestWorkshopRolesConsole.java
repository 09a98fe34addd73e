package dev.workshoproles;

import java.util.Map;

import org.springframework.boot.SpringApplication;

import dev.workshoproles.testsupport.LocalStackIam;

/**
 * Starts the console on LocalStack, in a container of its own, by
 * {@code ./mvnw spring-boot:test-run}.
 */
final class TestWorkshopRolesConsole {

	private TestWorkshopRolesConsole() {
	}

	public static void main(String[] args) {
		// Where the SDK's own default chain looks first.
		Map.of("aws.endpointUrl", LocalStackIam.endpoint().toString(), "aws.region", LocalStackIam.REGION,
				"aws.accessKeyId", LocalStackIam.newAccount(), "aws.secretAccessKey", "any-secret-will-do",
				"console.target", "aws")
			.forEach(System::setProperty);
		SpringApplication.from(WorkshopRolesConsole::main).run(args);
	}

}
