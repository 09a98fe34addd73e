package dev.workshoproles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of the console's properties in README and, for the sandbox, in
 * docs/practising.md are those that their Javadoc makes. They are written to
 * target/configuration.md, to be put there.
 */
class ConfigurationTableTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	@Test
	void areThoseOfTheMetadata() throws IOException {
		Map<Boolean, List<String>> rows = JsonMapper.shared()
			.readTree(METADATA)
			.get("properties")
			.valueStream()
			.map(ConfigurationTableTests::row)
			.sorted()
			.collect(Collectors.partitioningBy((row) -> row.startsWith("| `console.sandbox.")));
		String console = table(rows.get(false));
		String sandbox = table(rows.get(true));
		Files.writeString(Path.of("target/configuration.md"), console + "\n" + sandbox);
		assertThat(console).contains("`console.target`");
		assertThat(Files.readString(Path.of("README.md"))).contains("\n\n" + console);
		assertThat(sandbox).contains("`console.sandbox.keep`");
		assertThat(Files.readString(Path.of("docs/practising.md"))).contains("\n\n" + sandbox);
	}

	private static String table(List<String> rows) {
		return "| property | default | meaning |\n| --- | --- | --- |\n" + String.join("\n", rows) + "\n\n";
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
