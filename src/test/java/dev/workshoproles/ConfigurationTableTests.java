package dev.workshoproles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's table of the console's properties is the one that their Javadoc makes. It
 * is written to target/configuration.md, to be put there.
 */
class ConfigurationTableTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	@Test
	void isTheOneOfTheMetadata() throws IOException {
		String table = JsonMapper.shared()
			.readTree(METADATA)
			.get("properties")
			.valueStream()
			.map(ConfigurationTableTests::row)
			.sorted()
			.collect(Collectors.joining("\n", "| property | default | meaning |\n| --- | --- | --- |\n", "\n\n"));
		assertThat(table).contains("`console.target`");
		Files.writeString(Path.of("target/configuration.md"), table);
		assertThat(Files.readString(Path.of("README.md"))).contains("\n\n" + table);
	}

	private static String row(JsonNode property) {
		assertThat(property.path("description").asString("")).as(property.get("name").asString()).isNotEmpty();
		return "| `%s` | %s | %s |".formatted(property.get("name").asString(), given(property.get("defaultValue")),
				property.get("description").asString().replaceAll("\\{@code ([^}]*)}", "`$1`"));
	}

	private static String given(JsonNode value) {
		if (value == null) {
			return "none";
		}
		String text = value.asString().replaceAll("^\\[(.*)]$", "$1");
		return text.isEmpty() ? "empty" : "`" + text + "`";
	}

}
