package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

/** Workshops as large as an account can hold, and files that only try to be. */
class LargeWorkshopFileTests {

	private static final ResourceLocation SITE = new ResourceLocation("aws", "246813579024", "us-east-1");

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@Test
	void threeHundredRolesWithDocumentsAtTheLimits() throws IOException {
		for (int i = 0; i < 300; i++) {
			this.workshop.file("policies/p" + i + ".json", document(6_100, i));
			this.workshop.file("inline/i" + i + ".json", document(10_200, i));
		}
		this.workshop.holding("id: lab\ntitle: Lab\nroles:\n"
				+ each(300,
						(i) -> "  - {name: Role-" + i + ", trust: lambda.amazonaws.com, policies: [Policy-" + i
								+ ", AmazonS3ReadOnlyAccess], inline: {all: inline/i" + i + ".json}}\n")
				+ "policies:\n"
				+ each(300, (i) -> "  - {name: Policy-" + i + ", document: policies/p" + i + ".json}\n"));
		Workshop loaded = this.workshop.load("").at(SITE);
		assertThat(loaded.roles()).hasSize(300);
		assertThat(loaded.customerPolicies()).hasSize(300);
	}

	@Test
	void onePolicyInAHundredRoles() throws IOException {
		this.workshop.withDocument(document(6_000, 1))
			.holding(
					"id: lab\ntitle: Lab\nroles:\n"
							+ each(100,
									(i) -> "  - {name: Role-" + i
											+ ", trust: lambda.amazonaws.com, policies: [Policy]}\n")
							+ "policies: [{name: Policy, document: read-queue.json}]\n");
		Workshop loaded = this.workshop.load("").at(SITE);
		assertThat(loaded.customerPolicies()).hasSize(1);
		assertThat(loaded.roles()).hasSize(100);
	}

	@Test
	void anErrorOfADocumentThatAHundredRolesHaveIsNamedOnce() throws IOException {
		this.workshop
			.withDocument("{\"Statement\": {\"Effect\": \"Alow\", \"Action\": \"sqs:*\", \"Resource\": \"*\"}}")
			.holding("id: lab\ntitle: Lab\nroles:\n" + each(100, (i) -> "  - {name: Role-" + i
					+ ", trust: lambda.amazonaws.com, inline: {all: read-queue.json}}\n"));
		assertThat(this.workshop.problems())
			.containsExactly("read-queue.json: Statement.Effect: must be Allow or Deny");
	}

	@Test
	void aThousandRolesAreIamsQuota() throws IOException {
		this.workshop.holding("id: lab\ntitle: Lab\nroles:\n"
				+ each(1_001, (i) -> "  - {name: Role-" + i + ", trust: lambda.amazonaws.com}\n"));
		assertThat(this.workshop.problems())
			.containsExactly("workshop.yaml: roles: must be at most 1000, IAM's quota for an account");
	}

	@Test
	void threeHundredRolesWithEveryPolicyMisspelt() throws IOException {
		this.workshop.holding("id: lab\ntitle: Lab\nroles:\n"
				+ each(300, (i) -> "  - {name: Role-" + i + ", trust: lambda.amazonaws.com, policies: ["
						+ each(10, (j) -> "AmazonS3ReadOnlyAcces" + i + "x" + j + ", ") + "]}\n"));
		List<String> problems = this.workshop.problems();
		assertThat(problems).hasSize(501)
			.first()
			.asString()
			.isEqualTo("workshop.yaml: roles[0].policies[0]: no policy of this file or of AWS is named "
					+ "'AmazonS3ReadOnlyAcces0x0'; did you mean 'AmazonS3ReadOnlyAccess'?");
		assertThat(problems).last().isEqualTo("workshop.yaml: and 2500 more errors");
	}

	@Test
	void aHundredThousandUnknownKeys() throws IOException {
		this.workshop.holding(each(100_000, (i) -> "k" + i + ": x\n"));
		List<String> problems = this.workshop.problems();
		assertThat(problems).hasSize(501).last().isEqualTo("workshop.yaml: and 99501 more errors");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{a: ", "- ", "? ", "'", "&a [", "a: b\n ", "| " })
	void whatHasNoEnd(String text) throws IOException {
		this.workshop.holding("roles: " + text.repeat(200_000));
		assertThat(this.workshop.problems()).isNotEmpty();
	}

	@Test
	void tooManyLevels() throws IOException {
		this.workshop.holding("id: lab\ntitle: Lab\nroles: " + "[".repeat(65) + "]".repeat(65));
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: has more than 64 levels");
		this.workshop.holding("id: lab\ntitle: Lab\nroles: [{name: Role, trust: lambda.amazonaws.com, inline: {all: "
				+ "{Statement: " + "[".repeat(40) + "]".repeat(40) + "}}}]");
		assertThat(this.workshop.problems()).singleElement()
			.asString()
			.startsWith("workshop.yaml: roles[0].inline.all: is not valid JSON: ");
	}

	@Test
	void textsOfAnyLanguageAreTaken() throws IOException {
		this.workshop.holding(
				"""
						id: lab
						title: {en: "Lab 🎓", vi: "Bài thực hành \\u0001", ja: 実習, ar: مختبر}
						roles: [{name: Role, trust: lambda.amazonaws.com, purpose: "Đọc hàng đợi \\U0001F4EC", tags: {チーム: 実習 1}}]
						""");
		Workshop loaded = this.workshop.load("");
		assertThat(loaded.title().byLanguage()).containsKeys("en", "vi", "ja", "ar");
		assertThat(loaded.roles().get(0).options().tags()).isEqualTo(Map.of("チーム", "実習 1"));
	}

	@Test
	void otherCharactersOfADocumentAreNamed() throws IOException {
		this.workshop.withDocument("{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"sqs:*\", \"Resource\": "
				+ "\"arn:aws:sqs:us-east-1:246813579024:Hàng-đợi\"}}");
		this.workshop.holding("id: lab\ntitle: Lab\nroles: [{name: Role, trust: lambda.amazonaws.com, inline: {all: "
				+ "read-queue.json}}]\n");
		assertThat(this.workshop.problems())
			.containsExactly("read-queue.json: has the character U+0111, IAM takes U+0009, "
					+ "U+000A, U+000D and U+0020 to U+00FF");
	}

	private static String document(int size, int number) {
		String head = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"sqs:*\",\"s3:*\"],"
				+ "\"Resource\":[\"arn:${Partition}:sqs:${Region}:${Account}:q" + number + "\"";
		StringBuilder document = new StringBuilder(head);
		for (int i = 0; document.length() < size - 150; i++) {
			document.append(",\"arn:aws:s3:::bucket-" + number + "-" + i + "/*\"");
		}
		return document.append("]}]}").toString();
	}

	private static String each(int count, IntFunction<String> line) {
		return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
	}

}
