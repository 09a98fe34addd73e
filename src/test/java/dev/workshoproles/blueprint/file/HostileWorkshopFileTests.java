package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * A workshop file from somebody else can do no more than not be one.
 */
class HostileWorkshopFileTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1/\"]]",
			"!!java.io.File [\"made-by-tag\"]", "!<tag:yaml.org,2002:java.lang.ProcessBuilder> [[\"touch\", \"x\"]]" })
	void makesNoObjectOfATag(String value) {
		assertRefused("id: " + value + "\ntitle: {en: A, vi: B}\nroles: []\npolicies: []\n");
	}

	@Test
	void doesNotUnfoldABillionLaughs() {
		String bomb = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + IntStream.range(1, 12)
			.mapToObj((i) -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n")
			.collect(Collectors.joining());
		assertRefused(bomb + "id: lab\nroles: *a11\n");
	}

	@Test
	void doesNotFollowBracketsWithoutEnd() {
		assertRefused("roles: " + "[".repeat(100_000));
		assertRefused("roles: " + "{a: ".repeat(100_000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:1/policy.json", "file:///etc/passwd", "/etc/passwd",
			"../../../../../../../../../../etc/passwd", "policies/../../secret.json", "jar:file:x.jar!/p.json" })
	void readsNoDocumentButThoseBesideTheFile(String document) {
		String problem = assertRefused("""
				id: lab
				title: {en: A, vi: B}
				roles:
				  - name: Role
				    trustedService: lambda.amazonaws.com
				    purpose: {en: A, vi: B}
				    policies: [Policy]
				policies:
				  - name: Policy
				    kind: CUSTOMER
				    document: "%s"
				    reasons: {"sqs:SendMessage": {en: A, vi: B}}
				""".formatted(document));
		assertThat(problem).contains("policies[0].document", "below the workshop file").doesNotContain("root:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../Role", "Role/../../x", "<script>alert(1)</script>", "Role\\n", "${user.home}" })
	void takesNoNameThatIamWouldNot(String name) {
		String problem = assertRefused("""
				id: lab
				title: {en: A, vi: B}
				roles:
				  - name: "%s"
				    trustedService: lambda.amazonaws.com
				    purpose: {en: A, vi: B}
				    policies: [Policy]
				policies:
				  - {name: Policy, kind: AWS, path: /, reasons: {"sqs:SendMessage": {en: A, vi: B}}}
				""".formatted(name));
		assertThat(problem).contains("roles[0].name");
	}

	private String assertRefused(String yaml) {
		return assertTimeoutPreemptively(SOON,
				() -> assertThatExceptionOfType(InvalidWorkshopException.class).isThrownBy(() -> load(yaml))
					.actual()
					.getMessage());
	}

	private Workshop load(String yaml) throws IOException {
		Path file = Files.writeString(this.folder.resolve("workshop.yaml"), yaml);
		return WorkshopLoader.load(WorkshopSource.of(file.toUri().toString()), WorkshopSettings.NONE).workshop();
	}

}
