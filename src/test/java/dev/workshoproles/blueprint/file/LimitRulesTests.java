package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.CustomerPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** What a workshop file may say of the resources of its policies' actions. */
class LimitRulesTests {

	private static final String REASON = "      sqs:ReceiveMessage: Takes messages.\n";

	private static final String ARN = "arn:${Partition}:sqs:${Region}:${Account}:Queue";

	private static final String PLACE = "workshop.yaml: policies[0].";

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@Test
	void anActionHasResources() throws IOException {
		assertThat(limited("resources: {sqs:receivemessage: ['" + ARN + "']}").narrow().json())
			.contains("arn:${Partition}:sqs:${Region}:${Account}:Queue");
	}

	@Test
	void orAReasonWhyItHasNone() throws IOException {
		CustomerPolicy listing = limited("withoutResource: {sqs:ReceiveMessage: It takes none.}");
		assertThat(listing.narrow()).isEqualTo(listing.wide());
		assertThat(listing.limits().isEmpty()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "resources: [] | resources: must be a mapping",
			"resources: {sqs:ReceiveMessage: ARN} | resources.sqs:ReceiveMessage: must be a list",
			"resources: {sqs:ReceiveMessage: [[]]} | resources.sqs:ReceiveMessage[0]: must be a text; what reads as a number or as true or false needs quotes",
			"resources: {sqs:ReceiveMessage: []} | resources.sqs:ReceiveMessage: must name an ARN",
			"resources: {sqs:ReceiveMessage: ['*']} | resources.sqs:ReceiveMessage[0]: '*' must be an ARN, arn:partition:service:region:account:resource",
			"resources: {sqs:ReceiveMessage: ['arn:aws:sqs:Queue']} | resources.sqs:ReceiveMessage[0]: 'arn:aws:sqs:Queue' must be an ARN, arn:partition:service:region:account:resource",
			"resources: {sqs:ReceiveMessage: ['arn:${Partition}:sqs:${Zone}::Q']} | resources.sqs:ReceiveMessage[0]: '${Zone}' is unknown; there are ${Partition}, ${Region}, ${Account}, ${Prefix}",
			"resources: {sqs:ReceiveMessage: ['arn:aws:sqs:x::${aws:user']} | resources.sqs:ReceiveMessage[0]: '${aws:user' has no closing brace",
			"withoutResource: {sqs:ReceiveMessage: {vi: Không.}} | withoutResource.sqs:ReceiveMessage: must have a text in English (en), which stands in for other languages",
			"resource: {} | resource: unknown key; did you mean 'resources'?" })
	void everyErrorIsNamedWithItsPlace(String entry, String problem) throws IOException {
		assertThat(problems(entry)).containsExactly(PLACE + problem);
	}

	@Test
	void actionsAreThoseThatTheDocumentAllowsOnAllResources() throws IOException {
		assertThat(problems("resources: {sqs:SendMessage: ['" + ARN + "']}")).containsExactly(
				PLACE + "resources.sqs:SendMessage: the document allows no such action on all resources",
				PLACE + "resources: no resource for sqs:ReceiveMessage, and no reason in withoutResource "
						+ "why there is none");
		assertThat(problems("withoutResource: {sqs:SendMessage: None.}"))
			.contains(PLACE + "withoutResource.sqs:SendMessage: the document allows no such action on all resources");
	}

	@Test
	void anActionIsNotLimitedAndUnlimited() throws IOException {
		assertThat(problems(
				"withoutResource: {sqs:ReceiveMessage: None.}\n    resources: {sqs:ReceiveMessage: ['" + ARN + "']}"))
			.containsExactly(PLACE + "withoutResource.sqs:ReceiveMessage: has resources too");
	}

	@Test
	void aPolicyThatAwsManagesCannotBeLimited() throws IOException {
		this.workshop.with("logs:PutLogEvents: Writes logs.",
				"logs:PutLogEvents: Writes logs.\n    withoutResource: {logs:PutLogEvents: None.}");
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: policies[1]: "
				+ "AWS keeps the document of a policy it manages, so its actions cannot be limited");
	}

	@Test
	void theNarrowedDocumentFitsIntoAPolicyToo() throws IOException {
		String arns = IntStream.range(0, 99)
			.mapToObj((i) -> "'" + ARN + "-of-the-participant-" + i + "'")
			.collect(Collectors.joining(", "));
		assertThat(problems("resources: {sqs:ReceiveMessage: [" + arns + "]}")).containsExactly(
				PLACE + "resources: the narrowed document has more than 6144 characters besides white space");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'Virginia'", "us-east", "'*'", "''" })
	void aRegionHasTheFormOfOne(String region) throws IOException {
		assertThat(this.workshop.with("title: Lab", "title: Lab\nregion: " + region).problems())
			.containsExactly("workshop.yaml: region: must be a Region such as us-east-1");
	}

	@Test
	void theRegionIsThatOfTheFile() throws IOException {
		assertThat(this.workshop.load("").region()).isEqualTo("us-east-1");
		assertThat(this.workshop.with("title: Lab", "title: Lab\nregion: cn-north-1").load("").region())
			.isEqualTo("cn-north-1");
	}

	private CustomerPolicy limited(String entry) throws IOException {
		return this.workshop.with(REASON, REASON + "    " + entry + "\n").load("").customerPolicies().get(0);
	}

	private List<String> problems(String entry) throws IOException {
		return this.workshop.with(REASON, REASON + "    " + entry + "\n").problems();
	}

}
