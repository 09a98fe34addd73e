package dev.workshoproles.blueprint.file.reading;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkshopLocationTests {

	@ParameterizedTest
	@CsvSource({ "/srv/lab/workshop.yaml, /srv/lab/workshop.yaml",
			"file:/srv/lab/workshop.yaml, /srv/lab/workshop.yaml", "~/lab/workshop.yaml, HOME/lab/workshop.yaml",
			"file:~/lab/workshop.yaml, HOME/lab/workshop.yaml", "~, HOME", "file:///srv/lab, /srv/lab",
			"../lab.zip, HERE/../lab.zip", "lab/workshop.yaml, HERE/lab/workshop.yaml" })
	void aPathIsAFile(String name, String path) throws IOException {
		String expected = path.replace("HOME", System.getProperty("user.home"))
			.replace("HERE", Path.of("").toAbsolutePath().toString());
		assertThat(WorkshopLocation.of(name).getFile()).hasToString(expected);
	}

	@Test
	void theShippedOneIsInsideTheProgram() {
		assertThat(WorkshopLocation.of("classpath:workshop/workshop.yaml").exists()).isTrue();
	}

}
