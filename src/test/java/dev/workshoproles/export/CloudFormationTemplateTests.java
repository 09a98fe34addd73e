package dev.workshoproles.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.testsupport.Command;
import dev.workshoproles.testsupport.RequiresTool;

import static org.assertj.core.api.Assertions.assertThat;

class CloudFormationTemplateTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final JsonNode resources = JSON.readTree(Dialect.CLOUDFORMATION.write(NastyWorkshop.ROLES_AND_MORE))
		.path("Resources");

	@Test
	void hasALegalLogicalIdForEachName() {
		assertThat(this.resources.propertyNames()).containsExactly("abPolicy", "abPolicy2", "1abPolicy", "abRole",
				"abRole2", "Role", "Role2");
		assertThat(this.resources.valueStream().map((resource) -> text(name(resource)))).containsExactly("-a+b", "a=b",
				"1@a.b", "-a+b", "a=b", "+", "@");
	}

	@Test
	void attachesByReference() {
		assertThat(attached("abRole")).containsExactly("{\"Ref\":\"abPolicy\"}", "{\"Ref\":\"abPolicy2\"}");
		assertThat(attached("abRole2")).contains("{\"Ref\":\"abPolicy2\"}");
	}

	@Test
	void leavesNothingOfANameToSubstitution() {
		assertThat(attached("Role2").get(0)).contains("arn:${AWS::Partition}:iam::aws:policy/")
			.contains("${!x}%{y}")
			.doesNotContain("${x}");
	}

	@Test
	void hasDocumentsAsTheyAre() {
		JsonNode document = document("abPolicy");
		assertThat(document.isObject()).isTrue();
		assertThat(PolicyDocument.parse(document.toString())).isEqualTo(NastyWorkshop.QUOTES.document());
	}

	@Test
	void hidesWhatCloudFormationWouldTakeForItsOwn() {
		String document = text(document("abPolicy2"));
		assertThat(document).doesNotContain("{{");
		assertThat(PolicyDocument.parse(document)).isEqualTo(NastyWorkshop.FUNCTIONS.document());
	}

	@Test
	void hasTextsAsTheyAreExceptForDynamicReferences() {
		String text = NastyWorkshop.ODD_TEXT.replace("{{resolve:", "{ {resolve:");
		JsonNode role = properties("Role2");
		assertThat(text(role.path("Path"))).isEqualTo(NastyWorkshop.ODD_PATH.path());
		assertThat(text(role.path("Description"))).isEqualTo(text);
		assertThat(text(role.at("/Tags/0/Value"))).isEqualTo(text);
	}

	@Test
	void hasNoFunctionButItsOwn() {
		Set<String> functions = new HashSet<>();
		collect(JSON.readTree(Dialect.CLOUDFORMATION.write(NastyWorkshop.ROLES_AND_MORE)), functions);
		assertThat(functions).containsExactlyInAnyOrder("Ref", "Fn::Sub", "Fn::GetAtt");
	}

	@Test
	@RequiresTool("cfn-lint")
	void isFoundGoodByCfnLint(@TempDir Path folder) throws IOException {
		assertThat(lint(folder, ExportedRoles.of(ShippedWorkshop.load("An-")))).isEmpty();
		assertThat(lint(folder, ExportedRoles.of(FullWorkshop.load()), "--ignore-checks", "W1031")).isEmpty();
		// Of nasty texts cfn-lint thinks that ${...} was meant for Fn::Sub, and that
		// ARNs, descriptions and tags are not like this.
		assertThat(lint(folder, NastyWorkshop.ROLES_AND_MORE, "--ignore-checks", "E1029", "E3031", "E3510", "W1031"))
			.isEmpty();
	}

	private static String lint(Path folder, ExportedRoles roles, String... options) throws IOException {
		Path file = folder.resolve(roles.workshop() + ".template.json");
		Files.writeString(file, Dialect.CLOUDFORMATION.write(roles));
		String[] command = Stream.concat(Stream.of("cfn-lint", "--template", file.toString()), Stream.of(options))
			.toArray(String[]::new);
		return Command.in(folder).run(command);
	}

	private static void collect(JsonNode node, Set<String> functions) {
		node.propertyNames()
			.stream()
			.filter((name) -> name.equals("Ref") || name.startsWith("Fn::"))
			.forEach(functions::add);
		node.valueStream().forEach((value) -> collect(value, functions));
	}

	private List<String> attached(String logicalId) {
		return properties(logicalId).path("ManagedPolicyArns").valueStream().map(JsonNode::toString).toList();
	}

	private JsonNode document(String logicalId) {
		return properties(logicalId).path("PolicyDocument");
	}

	private JsonNode properties(String logicalId) {
		return this.resources.path(logicalId).path("Properties");
	}

	private static JsonNode name(JsonNode resource) {
		JsonNode properties = resource.path("Properties");
		return properties.has("RoleName") ? properties.path("RoleName") : properties.path("ManagedPolicyName");
	}

	private static String text(JsonNode node) {
		return node.asString("");
	}

}
