package dev.workshoproles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import dev.workshoproles.testsupport.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console of compose.postgres.yaml, with all that the file sets for it, on a
 * PostgreSQL that is elsewhere than the file says.
 */
class ComposeOnPostgresTests {

	private static final JsonNode SERVICES = new YAMLMapper().readTree(Path.of("compose.postgres.yaml"))
		.get("services");

	@TempDir
	private Path folder;

	@Test
	void storesItsRunsInPostgres() throws IOException {
		PostgresDatabase postgres = PostgresDatabase.empty();
		try (ConfigurableApplicationContext console = start(variables(postgres));
				HikariDataSource pool = postgres.pool()) {
			RestClient http = RestClient
				.create("http://localhost:" + ((WebServerApplicationContext) console).getWebServer().getPort());
			JsonNode run = http.post()
				.uri("/api/v1/runs")
				.contentType(MediaType.APPLICATION_JSON)
				.header("Prefer", "wait=30")
				.body("{\"action\":\"apply\"}")
				.retrieve()
				.body(JsonNode.class);
			assertThat(run.get("state").asString()).isEqualTo("SUCCEEDED");
			assertThat(JdbcClient.create(pool)
				.sql("select state from run where id = ?")
				.param(run.get("id").asString())
				.query(String.class)
				.single()).isEqualTo("SUCCEEDED");
			assertThat(this.folder).isEmptyDirectory();
		}
	}

	/** As Compose would set them in a shell that has none of its own. */
	private Map<String, Object> variables(PostgresDatabase postgres) {
		Map<String, Object> variables = new TreeMap<>(Map.of("CONSOLE_DATA_DIR", this.folder.toString()));
		SERVICES.get("console").get("environment").properties().forEach((variable) -> {
			String value = variable.getValue().asString("");
			variables.put(variable.getKey(), value.replaceAll("\\$\\{\\w+:-(.*)}", "$1"));
		});
		assertThat(variables.get("SPRING_DATASOURCE_URL"))
			.isEqualTo("jdbc:postgresql://postgres:5432/" + database("POSTGRES_DB"));
		assertThat(variables).containsEntry("SPRING_DATASOURCE_USERNAME", database("POSTGRES_USER"));
		variables.put("SPRING_DATASOURCE_URL", postgres.url());
		variables.remove("SPRING_DATASOURCE_USERNAME");
		return variables;
	}

	private static String database(String variable) {
		return SERVICES.get("postgres").get("environment").get(variable).asString();
	}

	private static ConfigurableApplicationContext start(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(
					"compose-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		SpringApplication application = new SpringApplication(WorkshopRolesConsole.class);
		application.setEnvironment(environment);
		return application.run("--server.port=0");
	}

}
