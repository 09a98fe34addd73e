package dev.workshoproles.blueprint.template;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Each function with what it becomes in a document. */
class TemplateFunctionsTests {

	private static final String SECTIONS = """
			Parameters:
			  Stage: {Type: String, Default: dev}
			  Bucket: {Type: String, Description: The bucket.}
			  Lists: {Type: CommaDelimitedList, Default: "a, b"}
			  Path: {Type: String, Default: one/two}
			Mappings:
			  Names: {us-east-1: {dev: east, list: [x, y]}, dev: {dev: own}}
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					plain                                                       | plain
					!Ref Bucket                                                 | ${bucket}
					{Ref: Bucket}                                               | ${bucket}
					!Ref AWS::AccountId                                         | ${Account}
					!Ref AWS::Region                                            | ${Region}
					!Ref AWS::Partition                                         | ${Partition}
					!Ref AWS::StackName                                         | lab
					!Ref AWS::URLSuffix                                         | amazonaws.com
					!Ref AWS::StackId                                           | ${stack-id}
					!Sub "arn:${AWS::Partition}:s3:::${Bucket}/${!aws:username}/*" | arn:${Partition}:s3:::${bucket}/${aws:username}/*
					!Sub ["${A}-${Stage}-${B}", {A: x, B: !Ref Bucket}]         | x-${stage}-${bucket}
					!Sub ["${Stage}", {Stage: mine}]                            | mine
					{"Fn::Sub": "${AWS::Region}x"}                              | ${Region}x
					!Join ["/", [a, !Ref Stage, !Ref AWS::NoValue, c]]          | a/${stage}/c
					!Join ["", !Ref Lists]                                      | ${lists-1}${lists-2}
					!Join [",", []]                                             | ``
					!Select [1, [a, !Ref Stage]]                                | ${stage}
					!Select ["0", !Split ["/", "a/b"]]                          | a
					!Select [1, !Split [";", "a;;c"]]                           | ``
					!Select [1, !Split ["/", !Ref Path]]                        | two
					!Select [1, !Split ["/", !Sub "x/${Stage}-y/z"]]            | ${stage}-y
					!Select [1, !Split ["/", !Ref Bucket]]                      | ${bucket-part-2}
					!Join ["/", !Split ["/", !Ref Bucket]]                      | ${bucket}
					!Select [2, !Split ["/", !Ref AWS::StackId]]                | ${stack-id-part-3}
					!FindInMap [Names, us-east-1, dev]                          | east
					!FindInMap [Names, !Ref AWS::Region, !Ref Stage]            | east
					!FindInMap [Names, no, no, {DefaultValue: other}]           | other
					!Select [1, !FindInMap [Names, us-east-1, list]]            | y
					!ImportValue shared-Key                                     | ${shared-key}
					!ImportValue {"Fn::Sub": "${AWS::StackName}-${Stage}Arn"}   | ${lab-dev-arn}
					"{{resolve:ssm:/lab/key}}/*"                                | ${ssm-lab-key}/*
					""")
	void becomesText(String value, String text) {
		TranslatedTemplate template = Translating.resource(value, SECTIONS, "");
		assertThat(Translating.resource(template).asString("no text")).isEqualTo(text);
		Stream.of("stage", "bucket", "lists-1", "stack-id-part-3")
			.forEach((name) -> assertThat(template.workshop().path("parameters").has(name)).as(name)
				.isEqualTo(text.contains("${" + name + "}")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			!Ref Lists                                             | ["${lists-1}","${lists-2}"]
			!Split [",", "a,b"]                                    | ["a","b"]
			!FindInMap [Names, us-east-1, list]                    | ["x","y"]
			[a, !Ref AWS::NoValue, b]                              | ["a","b"]
			!Ref AWS::NotificationARNs                             | ["${notification-arn}"]
			!Split [",", !Ref Bucket]                              | ["${bucket}"]
			!Split [",", [a]]                                      | ["${reader}"]
			""")
	void becomesAList(String value, String list) {
		assertThat(Translating.resource(Translating.resource(value, SECTIONS, ""))).hasToString(list);
	}

	/** What cannot be evaluated is a parameter of the workshop, and is said. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					!Base64 text                                  | ${reader-base64}       | Fn::Base64 is not evaluated
					!Cidr [10.0.0.0/8, 1, 8]                      | ${reader-cidr}         | Fn::Cidr is not evaluated
					!GetAZs ""                                    | ${reader-get-a-zs}     | Fn::GetAZs is not evaluated
					{"Fn::Transform": {Name: Own}}                | ${reader-transform}    | Fn::Transform is not evaluated
					!Own x                                        | ${reader-own}          | Fn::Own is not evaluated
					!Join [",", text]                             | ${reader-join}         | Fn::Join needs a list
					!Join [text]                                  | ${reader-join}         | Fn::Join needs a delimiter and a list
					!Split ["", a]                                | ${reader-split}        | Fn::Split needs a delimiter and a text
					!Select [2, [a, b]]                           | ${reader-select}       | Fn::Select takes item 2 of a list of 2
					!Select [x, [a, b]]                           | ${reader-select}       | Fn::Select needs a number as its index
					!Select [0, text]                             | ${reader-select}       | Fn::Select needs a list
					!Sub [[a]]                                    | ${reader-sub}          | Fn::Sub needs a text
					!FindInMap [Names, no, dev]                   | ${reader-find-in-map}  | the template maps nothing at Names.no.dev
					!FindInMap [Names, !Ref Bucket, dev]          | ${reader-find-in-map}  | Fn::FindInMap has a key that is not known
					!Ref [a]                                      | ${reader-ref}          | Ref needs a name
					!Ref AWS::Own                                 | ${reader-own}          | CloudFormation has no pseudo parameter AWS::Own
					!GetAtt a                                     | ${reader-get-att}      | Fn::GetAtt needs a resource and an attribute
					!If [a, b]                                    | ${reader-if}           | Fn::If needs a condition and two values
					!Ref Nothing                                  | ${nothing}             | the template has nothing named Nothing
					!Sub "${Nothing.Arn}"                         | ${nothing-arn}         | the template has nothing named Nothing
					""")
	void becomesAParameterAndIsReported(String value, String text, String sentence) {
		TranslatedTemplate template = Translating.resource(value, SECTIONS, "");
		assertThat(Translating.resource(template).asString("no text")).isEqualTo(text);
		String name = text.substring(2, text.length() - 1);
		assertThat(template.workshop().at("/parameters/" + name).has("description")).isTrue();
		assertThat(template.workshop().at("/parameters/" + name).has("default")).isFalse();
		assertThat(Translating.sentences(template)).anySatisfy((finding) -> assertThat(finding).contains(
				"lab.yaml:15: Resources.Reader.Properties.Policies[0].PolicyDocument.Statement[0].Resource", sentence));
	}

	@Test
	void twoUnknownValuesAreTwoParameters() {
		TranslatedTemplate template = Translating
			.resource("[!Cidr [a], !Cidr [b], !Sub ['${X}${Y}', {X: !Cidr [c], Y: !Cidr [d]}]]", "", "");
		assertThat(Translating.resource(template))
			.hasToString("[\"${reader-cidr}\",\"${reader-cidr-2}\",\"${reader-cidr-3}${reader-cidr-4}\"]");
	}

	/** The list of a document that IAM would read as something else. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"${aws:username}" | ${aws:username}
			"${*}${?}${$}"    | ${*}${?}${$}
			"${Stage}/x"      | ${$}{Stage}/x
			"${Account}"      | ${$}{Account}
			"${AWS::Region}"  | ${$}{AWS::Region}
			"a${"             | a${$}{
			""")
	void aDollarSignThatIsNoPlaceholderIsEscapedAsIamDoes(String value, String text) {
		TranslatedTemplate template = Translating.resource(value, SECTIONS, "");
		assertThat(Translating.resource(template).asString("no text")).isEqualTo(text);
		assertThat(
				Translating.sentences(template).stream().anyMatch((finding) -> finding.contains("is not in Fn::Sub")))
			.isEqualTo(text.contains("${$}{"));
	}

	@ParameterizedTest
	@MethodSource("scalars")
	void scalarsAreTexts(String value, String text) {
		JsonNode resource = Translating.resource(Translating.resource(value, "", ""));
		assertThat(resource.isString()).isTrue();
		assertThat(resource.stringValue()).isEqualTo(text);
	}

	private static Stream<Object[]> scalars() {
		return Stream.of(new Object[] { "2012-10-17", "2012-10-17" }, new Object[] { "012345678901", "012345678901" },
				new Object[] { "true", "true" }, new Object[] { "Yes", "Yes" }, new Object[] { "1.50", "1.50" },
				new Object[] { "~", "" }, new Object[] { "!!str 7", "7" }, new Object[] { "'null'", "null" });
	}

}
