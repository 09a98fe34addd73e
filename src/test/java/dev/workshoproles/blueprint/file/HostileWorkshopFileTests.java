package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
	@ValueSource(strings = { "trust: ../../secret.json", "trust: /etc/secret.json", "trust: http://127.0.0.1:1/t.json",
			"trust: lambda.amazonaws.com, inline: {all: ../../secret.json}",
			"trust: lambda.amazonaws.com, inline: {all: '/etc/passwd'}" })
	void readsNoTrustPolicyAndNoInlinePolicyElsewhere(String fields) {
		assertThat(assertRefused("id: lab\ntitle: Lab\nroles: [{name: Role, " + fields + "}]\n"))
			.contains("must be a file beside or below the workshop file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "trust: 'TEXT'", "trust: ['TEXT']", "trust: 'TEXT.json'", "trustedService: 'TEXT'",
			"name: 'TEXT'", "path: '/TEXT/'", "description: 'TEXT'", "policies: ['TEXT']", "policies: ['arn:TEXT']",
			"permissionsBoundary: 'arn:TEXT'", "instanceProfile: 'TEXT'", "tags: {team: 'TEXT'}", "tags: {'TEXT': lab}",
			"inline: {all: 'TEXT'}", "inline: {'TEXT': a.json}", "'TEXT': 1", "purpose: [TEXT]",
			"inline: {all: {Statement: {Effect: 'TEXT', Action: 'TEXT', Resource: 'TEXT'}}}",
			"trust: {Statement: {Effect: Allow, Action: 'sts:TEXT', Principal: {Service: 'TEXT', AWS: 'TEXT'}}}",
			"trust: {Statement: {Effect: Allow, Action: 'sts:A', Principal: {Federated: 'TEXT'}}}" })
	void takesNoTextOfAnyLength(String field) {
		for (String text : List.of("a", "a.", "a/", "<a", "${", "your-", "A-", "x", "arn:", "$AWS_", "(a", "a, ")) {
			assertThat(assertRefused("id: lab\ntitle: Lab\nroles:\n  - {"
					+ field.replace("TEXT", text.repeat(120_000 / text.length())) + "}\n"))
				.hasSizeLessThan(100_000);
		}
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
