package dev.workshoproles.runs.database;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DataFolderTests {

	private static final Path HOME = Path.of(System.getProperty("user.home"));

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void isInTheUsersHomeWhenNoneIsNamed() {
		assertThat(url()).isEqualTo(file(HOME.resolve(".workshop-roles-console")));
	}

	@ParameterizedTest
	@CsvSource({ "/srv/lab/data, /srv/lab/data", "${user.home}/lab, lab", "~/lab, lab" })
	void isTheOneNamed(String named, Path folder) {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("named", Map.of("console.data-dir", named)));
		ConfigurationPropertySources.attach(this.environment);
		assertThat(url()).isEqualTo(file(HOME.resolve(folder)));
	}

	private String url() {
		RunsProperties properties = Binder.get(this.environment).bindOrCreate("console", RunsProperties.class);
		return DataFolder.of(properties.dataDir(), this.environment).url();
	}

	private static String file(Path folder) {
		return "jdbc:h2:file:" + folder.resolve("runs")
				+ ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0;QUERY_CACHE_SIZE=64";
	}

}
