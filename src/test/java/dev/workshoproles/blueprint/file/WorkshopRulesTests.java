package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules that concern several fields, the prefix or the policy documents. */
class WorkshopRulesTests {

	private static final String ROLE = """
			roles:
			  - name: reader
			    trustedService: lambda.amazonaws.com
			    purpose: Another.
			    policies: [Logs]
			""";

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@Test
	void namesAreUniqueWithoutRegardToLetterCase() throws IOException {
		this.workshop.with("roles:\n", ROLE)
			.with("    kind: CUSTOMER", "    kind: CUSTOMER\n    document: read-queue.json\n    reasons:\n"
					+ "      sqs:ReceiveMessage: Twice.\n  - name: READ-QUEUE\n    kind: CUSTOMER");
		assertThat(this.workshop.problems()).containsExactlyInAnyOrder(
				"workshop.yaml: roles[1].name: 'Reader' is the name of roles[0] too; letter case makes no difference",
				"workshop.yaml: policies[1].name: 'READ-QUEUE' is the name of policies[0] too; "
						+ "letter case makes no difference",
				"workshop.yaml: policies[1]: no role has this policy");
	}

	@Test
	void aRoleHasNoPolicyTwice() throws IOException {
		assertThat(this.workshop.with("[Read-Queue, Logs]", "[Read-Queue, Logs, logs]").problems())
			.containsExactly("workshop.yaml: roles[0].policies[2]: 'logs' stands here twice");
	}

	@Test
	void aPolicyIsNamedInItsOwnLetterCase() throws IOException {
		assertThat(this.workshop.with("[Read-Queue, Logs]", "[Read-Queue, logs]").problems())
			.containsExactly("workshop.yaml: roles[0].policies[1]: no policy of this file or of AWS is named 'logs'; "
					+ "did you mean 'Logs'?");
	}

	@Test
	void aRoleHasAtMostTenPolicies() throws IOException {
		String names = IntStream.rangeClosed(1, 10).mapToObj((i) -> "Logs" + i).collect(Collectors.joining(", "));
		String policies = IntStream.rangeClosed(1, 10)
			.mapToObj((i) -> "  - {name: Logs" + i + ", kind: AWS, reasons: {'logs:PutLogEvents': Writes.}}\n")
			.collect(Collectors.joining());
		this.workshop.with("\npolicies:\n", "\npolicies:\n" + policies);
		assertThat(this.workshop.with("[Read-Queue, Logs]", "[Read-Queue, Logs, " + names + "]").problems())
			.containsExactly("workshop.yaml: roles[0].policies: must be at most 10, IAM's quota for a role");
	}

	@Test
	void namesAreAsLongAsIamTakesThem() throws IOException {
		String longest = "R".repeat(64);
		assertThat(this.workshop.with("name: Reader", "name: " + longest).load("").role(longest)).isPresent();
		assertThat(this.workshop.with(longest, longest + "R").problems())
			.containsExactly("workshop.yaml: roles[0].name: must have at most 64 characters");
		assertThat(WorkshopFolder.in(this.workshop.folder()).with("Read-Queue", "P".repeat(129)).problems())
			.containsExactly("workshop.yaml: policies[0].name: must have at most 128 characters");
	}

	@Test
	void namesAreAsLongAsIamTakesThemWithThePrefix() throws IOException {
		this.workshop.with("Read-Queue", "P".repeat(120)).with("Logs", "L".repeat(128));
		assertThat(this.workshop.load("12345678").customerPolicies().get(0).name()).hasSize(128);
		assertThat(this.workshop.problems("123456789")).containsExactly("workshop.yaml: policies[0].name: '123456789"
				+ "P".repeat(120) + "', with its prefix, has more than 128 characters");
		assertThat(this.workshop.problems("p".repeat(59))).contains("workshop.yaml: roles[0].name: '" + "p".repeat(59)
				+ "Reader', with its prefix, has more than 64 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ana ", "ana/", "ä", "a*", "a\n", "\t" })
	void aPrefixHasOnlyCharactersOfNames(String prefix) {
		assertThat(this.workshop.problems(prefix)).singleElement()
			.asString()
			.startsWith("console.name-prefix: '" + prefix + "' must have only letters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ana-", "A_1+=,.@-" })
	void aPrefixMayHaveEveryCharacterOfNames(String prefix) {
		assertThat(this.workshop.load(prefix).role(prefix + "Reader")).isPresent();
	}

	@Test
	void aDocumentIsOneThatIamTakes() throws IOException {
		assertThat(this.workshop.withDocument("{").problems()).isNotEmpty()
			.allMatch((found) -> found.startsWith("read-queue.json: "));
		String big = "sqs:ReceiveMessage\", \"" + "x".repeat(6144);
		assertThat(this.workshop.withDocument("""
				{"Version": "2012-10-17",
				 "Statement": [{"Effect": "Allow", "Action": ["%s"], "Resource": "*"}]}""".formatted(big)).problems())
			.anySatisfy((found) -> assertThat(found).startsWith("read-queue.json: ").contains("6144"));
	}

	@Test
	void everyReasonHasAnAction() throws IOException {
		assertThat(this.workshop.with("sqs:ReceiveMessage:", "sqs:ReceiveMesage:").problems())
			.containsExactly("workshop.yaml: policies[0].reasons.sqs:ReceiveMesage: the document has no such action; "
					+ "did you mean 'sqs:ReceiveMessage'?");
	}

	@Test
	void aPolicyThatAwsManagesHasNeitherDocumentNorTags() throws IOException {
		assertThat(this.workshop.with("kind: AWS", "kind: AWS\n    document: read-queue.json\n    tags: {team: lab}")
			.problems())
			.containsExactly("workshop.yaml: policies[1].document: AWS keeps the document of a policy it manages",
					"workshop.yaml: policies[1].tags: AWS keeps the tags of a policy it manages");
	}

	@Test
	void everyPolicyIsUsed() throws IOException {
		assertThat(this.workshop.with("[Read-Queue, Logs]", "[Logs]").problems())
			.containsExactly("workshop.yaml: policies[0]: no role has this policy");
	}

	@Test
	void aDocumentThatIsAFolderOrNoUtf8IsRefused() throws IOException {
		Files.createDirectory(this.workshop.folder().resolve("folder"));
		assertThat(this.workshop.with("document: read-queue.json", "document: folder").problems()).singleElement()
			.asString()
			.startsWith("workshop.yaml: policies[0].document: 'folder' cannot be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'Effect': 'Deny', 'Action': 'sqs:*'", "'Effect': 'Allow', 'NotAction': 'sqs:*'",
			"'Effect': 'Deny', 'NotAction': 'sqs:*'" })
	void whatAllowsNothingByNameNeedsNoReasonsAndMayHaveThem(String statement) throws IOException {
		Files.writeString(this.workshop.folder().resolve("read-queue.json"), """
				{'Version': '2012-10-17', 'Statement': [{%s, 'Resource': '*'}]}""".formatted(statement)
			.replace('\'', '"'));
		this.workshop.with("      sqs:ReceiveMessage: Takes messages.", "      SQS:*: Keeps it from the queue.");
		assertThat(this.workshop.load("").customerPolicies().get(0).reasons()).containsOnlyKeys("SQS:*");
		this.workshop.with("    reasons:\n      SQS:*: Keeps it from the queue.\n", "");
		assertThat(this.workshop.load("").customerPolicies().get(0).reasons()).isEmpty();
	}

	@Test
	void allButSomeActionsCannotBeLimitedAndNeedNoResources() throws IOException {
		Files.writeString(this.workshop.folder().resolve("read-queue.json"), """
				{"Version": "2012-10-17", "Statement": [
				  {"Effect": "Allow", "Action": "sqs:ReceiveMessage", "Resource": "*"},
				  {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}""");
		this.workshop.with("sqs:ReceiveMessage: Takes messages.", "sqs:ReceiveMessage: Takes messages.\n"
				+ "    resources:\n      sqs:ReceiveMessage: ['arn:aws:sqs:us-east-1:${Account}:q']");
		assertThat(this.workshop.load("").customerPolicies()).hasSize(1);
	}

}
