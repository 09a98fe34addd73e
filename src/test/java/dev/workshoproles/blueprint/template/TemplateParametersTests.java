package dev.workshoproles.blueprint.template;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a template's parameters are in the workshop. */
class TemplateParametersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{Type: String, Default: dev, Description: The stage.}         | {"one":{"description":"The stage.","default":"dev"}}
					{Type: Number, Default: 7}                                    | {"one":{"description":"The template's parameter One.","default":"7"}}
							{Type: String}                                                | {"one":{"description":"The template's parameter One."}}
					{Type: String, Description: "Two\\nlines", Default: a}        | {"one":{"description":"Two lines","default":"a"}}
					{Type: String, Default: a, AllowedValues: [a, b]}             | {"one":{"description":"The template's parameter One. (a, b)","default":"a"}}
					{Type: "AWS::SSM::Parameter::Value<String>", Default: /a/b}   | {"one":{"description":"The template's parameter One. (what Systems Manager has in /a/b)"}}
					{Type: CommaDelimitedList, Default: a}                        | {"one":{"description":"The template's parameter One.","default":"a"}}
					{Type: CommaDelimitedList, Default: "a, b"}                   | {"one-1":{"description":"The template's parameter One.","default":"a"},"one-2":{"description":"The template's parameter One.","default":"b"}}
					{Type: List<String>}                                          | {"one":{"description":"The template's parameter One."}}
					{Type: "List<AWS::EC2::Subnet::Id>", Default: "a,b"}          | {"one-1":{"description":"The template's parameter One.","default":"a"},"one-2":{"description":"The template's parameter One.","default":"b"}}
					{Type: "AWS::SSM::Parameter::Value<List<String>>", Default: x} | {"one":{"description":"The template's parameter One. (what Systems Manager has in x)"}}
					""")
	void areTheWorkshops(String parameter, String parameters) {
		TranslatedTemplate template = Translating.resource("!Ref One", "Parameters:\n  One: " + parameter + "\n", "");
		assertThat(template.workshop().path("parameters")).isEqualTo(new JsonMapper().readTree(parameters));
	}

	/** In a name or condition too, where a workshop has no parameters. */
	@ParameterizedTest
	@CsvSource({ "RoleName,reader", "role-name,reader", "ROLENAME,reader" })
	void haveTheValueThatIsGiven(String setting, String value) {
		TranslatedTemplate template = TemplateTranslation.of(Translating.source("""
				Parameters: {RoleName: {Type: String, Default: other}, Zones: {Type: CommaDelimitedList, Default: a}}
				Conditions: {Named: !Equals [!Ref RoleName, reader]}
				Resources:
				""" + Translating.role("Reader", "RoleName: !Ref RoleName", "Description: !Select [1, !Ref Zones]")
				+ "    Condition: Named\n"), Map.of(setting, value, "zones", "b,c"));
		assertThat(template.workshop().at("/roles/0/name").asString()).isEqualTo(value);
		assertThat(template.workshop().at("/roles/0/description").asString()).isEqualTo("c");
	}

	@Test
	void withoutADefaultHaveTheValueThatIsGiven() {
		TranslatedTemplate template = TemplateTranslation
			.of(Translating.source("Parameters: {RoleName: {Type: String}}\nResources:\n"
					+ Translating.role("Reader", "RoleName: !Sub '${RoleName}-a'")), Map.of("role-name", "reader"));
		assertThat(template.workshop().at("/roles/0/name").asString()).isEqualTo("reader-a");
	}

	/** A workshop's parameter has a value, or blocks the roles that need it. */
	@Test
	void areFixedWhereTheyAreEmpty() {
		TranslatedTemplate template = Translating.resource("!Sub 'a${One}b'",
				"Parameters: {One: {Type: String, Default: ''}}\n", "");
		assertThat(Translating.resource(template).asString()).isEqualTo("ab");
		assertThat(template.workshop().has("parameters")).isFalse();
		assertThat(Translating.sentences(template))
			.anyMatch((sentence) -> sentence.startsWith("lab.yaml:1: Parameters.One: assumed: stays empty"));
	}

	@Test
	void areTheWorkshopsOnlyWhereItNeedsThem() {
		TranslatedTemplate template = Translating.resource("!Ref One",
				"Parameters: {One: {Type: String}, Two: {Type: String}}\n", "");
		assertThat(template.workshop().path("parameters").propertyNames()).containsExactly("one");
	}

	@ParameterizedTest
	@CsvSource({ "QueueArn,queue-arn", "VPCId,vpc-id", "S3BucketARN,s3-bucket-arn", "pName,p-name", "X,x",
			"EC2InstanceType2,ec2-instance-type2", "Region,value-region", "9Lives,value-9-lives" })
	void haveNamesInLowerCaseWithHyphens(String name, String expected) {
		TranslatedTemplate template = Translating.resource("!Ref " + name,
				"Parameters: {" + name + ": {Type: String}}\n", "");
		assertThat(template.workshop().path("parameters").propertyNames()).containsExactly(expected);
	}

	@Test
	void haveDifferentNames() {
		TranslatedTemplate template = Translating.resource(
				"[!Ref QueueArn, !Ref Queuearn, !Ref queueARN, !GetAtt Queue.Arn]",
				"Parameters: {QueueArn: {Type: String}, Queuearn: {Type: String}, queueARN: {Type: String}}\n",
				"  Queue: {Type: AWS::SQS::Queue}\n");
		assertThat(template.workshop().path("parameters").propertyNames()).containsExactlyInAnyOrder("queue-arn",
				"queuearn", "queue-arn-2", "queue-arn-3");
		assertThat(Translating.resource(template))
			.hasToString("[\"${queue-arn}\",\"${queuearn}\",\"${queue-arn-2}\",\"${queue-arn-3}\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					NoEcho: true              | lab.yaml:2: Parameters.One: not carried over: NoEcho: the console shows parameters to everybody
					AllowedPattern: "[a-z]+"  | lab.yaml:2: Parameters.One: not carried over: AllowedPattern: the console does not check
					MinLength: 1, MaxLength: 2 | lab.yaml:2: Parameters.One: not carried over: MaxLength, MinLength: the console does not check
					Type: CommaDelimitedList  | lab.yaml:2: Parameters.One: assumed: is a list that has as many values as its default
					Type: "AWS::SSM::Parameter::Value<String>" | lab.yaml:2: Parameters.One: assumed: has no default, since its value is in Systems Manager
					""")
	void whatTheyLoseIsReported(String attribute, String finding) {
		TranslatedTemplate template = Translating.resource("!Ref One", "Parameters:\n  One: {" + attribute + "}\n", "");
		assertThat(Translating.sentences(template)).anyMatch((sentence) -> sentence.startsWith(finding));
	}

}
