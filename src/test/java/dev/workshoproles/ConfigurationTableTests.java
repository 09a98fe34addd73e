package dev.workshoproles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of the console's properties in README and, for the sandbox and a class, in
 * docs/practising.md and docs/class.md are those that their Javadoc makes. They are
 * written to target/configuration.md, to be put there.
 */
class ConfigurationTableTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	@Test
	void areThoseOfTheMetadata() throws IOException {
		Map<Place, List<String>> rows = JsonMapper.shared()
			.readTree(METADATA)
			.get("properties")
			.valueStream()
			.map(ConfigurationTableTests::row)
			.sorted()
			.collect(Collectors.groupingBy(Place::of));
		Map<Place, String> tables = new EnumMap<>(Place.class);
		rows.forEach((place, ofPlace) -> tables.put(place, table(ofPlace)));
		Files.writeString(Path.of("target/configuration.md"), String.join("\n", tables.values()));
		assertThat(tables).containsOnlyKeys(Place.values());
		for (Place place : Place.values()) {
			assertThat(tables.get(place)).contains(place.property);
			assertThat(Files.readString(Path.of(place.file))).contains("\n\n" + tables.get(place));
		}
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

	/** By a property that is there. */
	private enum Place {

		README("README.md", "| `console.target`"),

		SANDBOX("docs/practising.md", "| `console.sandbox.keep`"),

		CLASS("docs/class.md", "| `console.class`");

		private final String file;

		private final String property;

		Place(String file, String property) {
			this.file = file;
			this.property = property;
		}

		static Place of(String row) {
			return row.startsWith("| `console.sandbox.") ? SANDBOX
					: row.startsWith("| `console.class") ? CLASS : README;
		}

	}

}
