package dev.workshoproles.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents that name the place where a file is used come out right in that place. */
class NarrowExportTests {

	private static final ResourceLocation SITE = new ResourceLocation("aws-cn", "123456789012", "cn-north-1");

	private static final Map<String, String> WORDS = Map.of("'\"$partition\"'", "aws-cn", "'\"$account\"'",
			"123456789012", "'\"$region\"'", "cn-north-1", "${data.aws_partition.current.partition}", "aws-cn",
			"${data.aws_caller_identity.current.account_id}", "123456789012", "${data.aws_region.current.id}",
			"cn-north-1", "${AWS::Partition}", "aws-cn", "${AWS::AccountId}", "123456789012", "${AWS::Region}",
			"cn-north-1");

	private final Workshop narrow = ShippedWorkshop.load("", ResourceScope.NARROW);

	@ParameterizedTest
	@EnumSource(names = { "CLI", "TERRAFORM" })
	void aTextHasTheDocumentsOfItsPlace(Dialect dialect) {
		String written = flat(inPlace(dialect.write(ExportedRoles.of(this.narrow))));
		assertThat(this.narrow.at(SITE).customerPolicies()).hasSize(4)
			.allSatisfy((policy) -> assertThat(written).contains(flat(policy.document().json())));
	}

	/** Without the margin that here-documents have. */
	private static String flat(String text) {
		return text.lines().map(String::strip).collect(Collectors.joining("\n"));
	}

	@Test
	void aTemplateHasTheDocumentsOfItsPlace() {
		JsonNode template = new PolicyText(Dialect.CLOUDFORMATION.write(ExportedRoles.of(this.narrow))).tree();
		for (CustomerPolicy policy : this.narrow.at(SITE).customerPolicies()) {
			String document = template.at("/Resources/" + policy.name().replace("-", "") + "Policy/Properties")
				.path("PolicyDocument")
				.toString();
			String substituted = inPlace(document).replaceAll("\\{\"Fn::Sub\":(\"[^\"]*\")}", "$1");
			assertThat(PolicyDocument.parse(substituted)).isEqualTo(policy.document());
		}
	}

	@ParameterizedTest
	@EnumSource
	void oneRoleHasOnlyItsOwnPolicies(Dialect dialect) {
		ExportedRoles all = ExportedRoles.of(this.narrow);
		RoleBlueprint logger = this.narrow.role("APIGateway-SQS").orElseThrow();
		assertThat(dialect.write(all.only(logger)))
			.isEqualTo(dialect.write(ExportedRoles.of(ShippedWorkshop.load("")).only(logger)));
	}

	@Test
	void iamsOwnVariablesStayAsTheyAreAndPlaceholdersDoNot() {
		PolicyDocument own = PolicyDocument.parse("""
				{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject",
				"Resource":"arn:aws:s3:::lab/${aws:username}/${Region}/*"}}""");
		LocalizedText text = new LocalizedText(Map.of("en", "x"));
		RoleBlueprint role = TestRoles.trusting("R", "lambda.amazonaws.com", text,
				List.of(TestPolicies.wide("P", own, Map.of())));
		ExportedRoles exported = ExportedRoles.of(new Workshop("lab", text, "", List.of(), List.of(role), List.of(),
				List.of(), Workshop.DEFAULT_REGION, ResourceScope.WIDE));
		assertThat(Stream.of(ExportPlaceholders.LOCATION.region(), ExportPlaceholders.LOCATION.accountId())
			.filter(exported::has)).containsExactly(ExportPlaceholders.LOCATION.region());
		assertThat(Dialect.CLOUDFORMATION.write(exported)).contains("lab/${!aws:username}/${AWS::Region}/*");
		assertThat(Dialect.TERRAFORM.write(exported)).contains("lab/$${aws:username}/").doesNotContain("${Region}");
		assertThat(Dialect.CLI.write(exported)).contains("lab/${aws:username}/'\"$region\"'/*");
	}

	private static String inPlace(String written) {
		String text = written;
		for (Map.Entry<String, String> word : WORDS.entrySet()) {
			text = text.replace(word.getKey(), word.getValue());
		}
		return text;
	}

}
