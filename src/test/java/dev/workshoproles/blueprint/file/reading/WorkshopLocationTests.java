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

	/** Elsewhere a backslash is part of a name, so each is found again in the path. */
	@ParameterizedTest
	@CsvSource({ "C:\\labs\\workshop.yaml, HERE/C:\\labs\\workshop.yaml",
			"file:C:\\my labs\\workshop.yaml, HERE/C:\\my labs\\workshop.yaml", "file:C:/labs, HERE/C:/labs",
			"~\\labs\\workshop.yaml, HOME/labs\\workshop.yaml", "file:~\\my labs, HOME/my labs",
			"\\\\server\\labs\\workshop.zip, HERE/\\\\server\\labs\\workshop.zip",
			"file:\\\\server\\labs, HERE/\\\\server\\labs", "file:labs\\workshop.yaml, HERE/labs\\workshop.yaml" })
	void aPathMayBeOfWindows(String name, String path) throws IOException {
		aPathIsAFile(name, path);
	}

	@Test
	void theShippedOneIsInsideTheProgram() {
		assertThat(WorkshopLocation.of("classpath:workshop/workshop.yaml").exists()).isTrue();
	}

}
