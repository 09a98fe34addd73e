package dev.workshoproles.blueprint.template;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.workshoproles.blueprint.InvalidWorkshopException;

/** Conditions are decided by the defaults of parameters, and that is said. */
class TemplateConditionsTests {

	private static final String PARAMETERS = """
			Parameters:
			  Stage: {Type: String, Default: dev}
			  Vpc: {Type: AWS::EC2::VPC::Id}
			Mappings:
			  Flags: {dev: {on: "true"}}
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					!Equals [a, a]                                            | true  | ``
					!Equals [a, b]                                            | false | ``
					!Equals [!Ref Stage, dev]                                 | true  | the parameter Stage (dev)
					!Not [!Equals [!Ref Stage, dev]]                          | false | the parameter Stage (dev)
					!And [!Equals [a, a], !Equals [!Ref Stage, prod]]         | false | the parameter Stage (dev)
					!Or [!Equals [a, b], !Equals [!Ref Stage, dev]]           | true  | the parameter Stage (dev)
					!Equals [!FindInMap [Flags, !Ref Stage, on], "true"]      | true  | ``
					!Equals [!Join ["", [!Ref Stage, x]], devx]               | true  | the parameter Stage (dev)
					!Equals [!Ref AWS::Region, us-east-1]                     | true  | the Region (us-east-1)
					!Equals [!Ref AWS::Partition, aws-cn]                     | false | the partition (aws)
					!Equals [!Ref AWS::AccountId, "000000000000"]             | false | the account, which is known only once the roles are created
					!Equals [!Ref Vpc, ""]                                    | false | the parameter Vpc, which has no default and no value in console.parameters.vpc
					!Equals [!Ref Vpc, !Ref Vpc]                              | true  | ``
					!Condition Other                                          | true  | the parameter Stage (dev)
					{Condition: Other}                                        | true  | the parameter Stage (dev)
					{"Fn::Not": [{Condition: Other}]}                         | false | the parameter Stage (dev)
					""")
	void areDecidedByDefaults(String condition, boolean holds, String reason) {
		String conditions = "Conditions:\n  Asked: " + condition + "\n  Other: !Equals [!Ref Stage, dev]\n";
		TranslatedTemplate template = Translating.resource("!If [Asked, yes, no]", PARAMETERS + conditions, "");
		assertThat(Translating.resource(template).asString()).isEqualTo(holds ? "yes" : "no");
		String finding = "Resource: assumed: condition Asked is taken as " + holds + ", decided by ";
		if (reason.isEmpty()) {
			assertThat(Translating.sentences(template)).noneMatch((sentence) -> sentence.contains(finding));
		}
		else {
			assertThat(Translating.sentences(template)).anyMatch((sentence) -> sentence.endsWith(finding + reason));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			!Condition Asked                    | depends on itself
			!Not [!Condition Other]             | depends on itself
			!Condition Nothing                  | the template has no condition of this name
			text                                | a condition is made of
			!Own [a]                            | a condition is made of
			!Equals [a]                         | Fn::Equals needs two values
			{Condition: []}                     | Condition needs a name
			""")
	void anErrorIsReportedAndTakenAsFalse(String condition, String sentence) {
		String conditions = "Conditions:\n  Asked: " + condition + "\n  Other: !Not [!Condition Asked]\n";
		TranslatedTemplate template = Translating.resource("!If [Asked, yes, no]", PARAMETERS + conditions, "");
		assertThat(Translating.sentences(template))
			.anySatisfy((finding) -> assertThat(finding).contains("not carried over", "Conditions.", sentence))
			.anySatisfy((finding) -> assertThat(finding).contains("decided by an error in Conditions."));
	}

	@Test
	void aResourceWhoseConditionDoesNotHoldIsLeftOut() {
		String conditions = "Conditions: {Prod: !Equals [!Ref Stage, prod], Dev: !Equals [!Ref Stage, dev]}\n";
		TranslatedTemplate template = Translating.template(PARAMETERS + conditions + "Resources:\n"
				+ Translating.role("Reader", "RoleName: reader") + "    Condition: Dev\n"
				+ Translating.role("Writer", "RoleName: writer") + "    Condition: Prod\n");
		assertThat(template.workshop().at("/roles").findValuesAsString("name")).containsExactly("reader");
		assertThat(Translating.sentences(template)).containsExactlyInAnyOrderElementsOf(List.of(
				"lab.yaml:8: Resources.Reader: assumed: condition Dev is taken as true, decided by the parameter Stage (dev)",
				"lab.yaml:14: Resources.Writer: assumed: condition Prod is taken as false, decided by the parameter Stage (dev)",
				"lab.yaml:14: Resources.Writer: not carried over: is left out, since its condition Prod does not hold"));
	}

	@Test
	void aTemplateOfWhichNothingIsMadeByDefaultSaysWhy() {
		String conditions = "Conditions: {Prod: !Equals [!Ref Stage, prod]}\n";
		assertThatExceptionOfType(InvalidWorkshopException.class)
			.isThrownBy(() -> Translating.template(
					PARAMETERS + conditions + "Resources:\n" + Translating.role("Writer") + "    Condition: Prod\n"))
			.withMessageContaining("lab.yaml: has no role that a workshop could have")
			.withMessageContaining("Writer: not carried over: is left out, since its condition Prod does not hold");
	}

}
