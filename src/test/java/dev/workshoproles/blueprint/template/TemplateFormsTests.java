package dev.workshoproles.blueprint.template;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.template.source.TemplateSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** In what forms a template is read, and in which not. */
class TemplateFormsTests {

	private static final String YAML = """
			Resources:
			  Reader:
			    Type: AWS::IAM::Role
			    Properties:
			      RoleName: !Sub "${AWS::StackName}-reader"
			      AssumeRolePolicyDocument: {Version: 2012-10-17, Statement: []}
			      Tags: [{Key: a, Value: !Join [":", [!Ref AWS::Region, b]]}]
			""";

	private static final String LONG_FORM = """
			Resources:
			  Reader:
			    Type: AWS::IAM::Role
			    Properties:
			      RoleName: {"Fn::Sub": "${AWS::StackName}-reader"}
			      AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: []}
			      Tags: [{Key: a, Value: {"Fn::Join": [":", [{Ref: "AWS::Region"}, b]]}}]
			""";

	private static final String JSON = """
			{
			\t"Resources": {
			\t\t"Reader": {
			\t\t\t"Type": "AWS::IAM::Role",
			\t\t\t"Properties": {
			\t\t\t\t"RoleName": {"Fn::Sub": "${AWS::StackName}-reader"},
			\t\t\t\t"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []},
			\t\t\t\t"Tags": [{"Key": "a", "Value": {"Fn::Join": [":", [{"Ref": "AWS::Region"}, "b"]]}}]
			\t\t\t}
			\t\t}
			\t}
			}
			""";

	@ParameterizedTest
	@ValueSource(strings = { YAML, LONG_FORM, JSON, "\uFEFF" + YAML, "\uFEFF" + JSON, "---\n" + YAML + "...\n" })
	void areRead(String text) {
		TemplateSource source = Translating.source(text);
		assertThat(source.isTemplate()).isTrue();
		assertThat(TemplateTranslation.of(source).workshop()).hasToString("""
				{"id":"lab","title":"lab","roles":[{"name":"lab-reader",\
				"trust":{"Version":"2012-10-17","Statement":[]},"tags":{"a":"${Region}:b"}}]}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Serverless-Lab.yaml       | serverless-lab
			My lab (2).template.json  | my-lab-2-template
			läb.yml                   | l-b
			____.yaml                 | template
			lab                       | lab
			""")
	void theFileNamesTheWorkshop(String file, String id) {
		TemplateSource source = new TemplateSource(file, YAML.getBytes(StandardCharsets.UTF_8));
		assertThat(TemplateTranslation.of(source).workshop().path("id").asString()).isEqualTo(id);
	}

	@ParameterizedTest
	@MethodSource("descriptions")
	void theFirstLineOfItsDescriptionIsTheTitle(String description, String title) {
		assertThat(
				Translating.template("Description: " + description + "\n" + YAML).workshop().path("title").asString())
			.isEqualTo(title);
	}

	private static Stream<Object[]> descriptions() {
		return Stream.of(new Object[] { "Orders", "Orders" }, new Object[] { "\"  One\\nTwo\"", "One" },
				new Object[] { "''", "lab" }, new Object[] { "word ".repeat(30), "word ".repeat(23) + "word…" },
				new Object[] { "x".repeat(130), "x".repeat(120) + "…" });
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: lab\nroles: []\n", "{\"id\": \"lab\"}", "", "[]", "text", "{", "roles: [",
			"policies: [{document: {Resources: {A: {Type: 'AWS::S3::Bucket'}}}}]\n", "Resources: {A: {Type: Own}}\n",
			"Resources: {A: {Type: ['AWS::S3::Bucket']}}\n", "Resources: [{Type: 'AWS::S3::Bucket'}]\n",
			"resources: {A: {Type: 'AWS::S3::Bucket'}}\n", "Outputs: {A: {Type: 'AWS::S3::Bucket'}}\n" })
	void anythingElseIsNoTemplate(String text) {
		assertThat(Translating.source(text).isTemplate()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AWSTemplateFormatVersion: x\n", "Resources: {A: {Type: 'AWS::S3::Bucket'}}\n",
			"Resources: {A: {DependsOn: [{a: b}], Type: 'AWS::S3::Bucket'}}\n",
			"{\"Resources\": {\"A\": {\"Type\": \"AWS::S3::Bucket\"}}}", "AWSTemplateFormatVersion: x\nA: &a [*a, {",
			"Resources: {A: {Type: AWS::X::Y, B: !C [!D {<<: *e}]}}}}" })
	void aTemplateIsOneEvenWithErrorsFurtherOn(String text) {
		assertThat(Translating.source(text).isTemplate()).isTrue();
	}

	/** Many templates have such a mistake, and CloudFormation does not mind. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			      Description: one, and no other                                 | Description: another | 8
			      Description: {Ref: Own}                                        | Description: another | 8
			""")
	void theLastOfTwoEqualKeysIsTaken(String first, String second, int line) {
		TranslatedTemplate template = Translating
			.template("Resources:\n" + Translating.role("Reader", first.strip(), "Path: /lab/", second));
		assertThat(template.workshop().at("/roles/0/description").asString()).isEqualTo("another");
		assertThat(Translating.sentences(template)).contains("lab.yaml:" + line
				+ ": assumed: 'Description' stands here twice; as in CloudFormation, the last is taken");
	}

	@Test
	void theLastOfTwoEqualKeysIsTakenInJsonToo() {
		TranslatedTemplate template = Translating.template(
				"""
						{"Resources": {"Reader": {"Type": "AWS::S3::Bucket"}, "Reader": {"Type": "AWS::IAM::Role", "Properties": {
						"AssumeRolePolicyDocument": {"Statement": []}}}}}""");
		assertThat(template.workshop().at("/roles/0/name").asString()).isEqualTo("Reader");
		assertThat(Translating.sentences(template))
			.contains("lab.yaml:1: assumed: 'Reader' stands here twice; as in CloudFormation, the last is taken");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Metadata: {A: &a b, C: *a}             | lab.yaml:1: YAML aliases are not allowed in templates
					Metadata: {<<: {a: b}}                 | lab.yaml:1: merges (<<) are not allowed in templates
					Metadata: {? [a] : b}                  | lab.yaml:1: a key must be a plain text
					Metadata: {!Ref a : b}                 | lab.yaml:1: a key must be a plain text
					Metadata: !!binary aGVsbG8=            | lab.yaml:1: the YAML tag 'tag:yaml.org,2002:binary' is not allowed in templates
					Metadata: !!javax.script.Engine [x]    | lab.yaml:1: the YAML tag 'tag:yaml.org,2002:javax.script.Engine' is not allowed in templates
					Metadata: !<tag:own> x                 | lab.yaml:1: the YAML tag 'tag:own' is not allowed in templates
					Metadata: "a                           | lab.yaml:6: is not YAML that can be read: expected <block end>
					Metadata: {a: b                        | lab.yaml:2: is not YAML that can be read
					{"Metadata": [,]}                      | lab.yaml:1: is not JSON that can be read
					{"Metadata": 1} {}                     | lab.yaml:1: something follows the end of the JSON
					""")
	void otherFormsAreRefusedWithTheirLine(String first, String problem) {
		String rest = first.startsWith("{") ? "" : YAML;
		assertThatExceptionOfType(InvalidWorkshopException.class)
			.isThrownBy(() -> Translating.template(first + "\n" + rest))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement()
				.extracting(WorkshopProblem::sentence)
				.asString()
				.startsWith(problem));
	}

	@Test
	void aSecondDocumentIsRefused() {
		assertThatExceptionOfType(InvalidWorkshopException.class)
			.isThrownBy(() -> Translating.template(YAML + "---\n" + YAML))
			.withMessageContaining("lab.yaml:8: a second YAML document begins here");
	}

	@ParameterizedTest
	@ValueSource(strings = { "AWSTemplateFormatVersion: x\n", "AWSTemplateFormatVersion: x\nResources: []\n",
			"AWSTemplateFormatVersion: x\nResources:\n", "[AWSTemplateFormatVersion]", "", "text" })
	void aTemplateWithoutResourcesHasNoRole(String text) {
		assertThatExceptionOfType(InvalidWorkshopException.class).isThrownBy(() -> Translating.template(text))
			.withMessageContaining("lab.yaml: has no role that a workshop could have");
	}

}
