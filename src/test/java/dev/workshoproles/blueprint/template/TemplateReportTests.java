package dev.workshoproles.blueprint.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.blueprint.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing of a template is dropped in silence. */
class TemplateReportTests {

	private static final String ROLE = "Resources:\n" + Translating.role("Reader", "RoleName: reader");

	@Test
	void nothingIsReportedOfWhatIsCarriedWhole() {
		TranslatedTemplate template = Translating.template(ROLE + """
				    DeletionPolicy: Retain
				    Metadata: {a: b}
				    DependsOn: Queue
				  Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: q}}
				Outputs: {Arn: {Value: !GetAtt Reader.Arn}}
				Metadata: {a: !Cidr [b]}
				""");
		assertThat(template.findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{Type: AWS::Serverless::Function}                       | creates a role of its own when it is transformed
					{Type: AWS::Serverless::StateMachine}                   | creates a role of its own when it is transformed
					{Type: AWS::Serverless::Connector}                      | adds policies to roles when it is transformed
					{Type: AWS::Serverless::GraphQLApi}                     | creates roles of its own when it is transformed
					{Type: AWS::Serverless::CapacityProvider}               | may create a role of its own when it is transformed
					{Type: AWS::Serverless::Application}                    | is a template of its own, which is not read
					{Type: AWS::CloudFormation::Stack}                      | is a template of its own, which is not read
					{Type: AWS::IAM::User}                                  | a workshop has nothing of the type AWS::IAM::User
					{Type: AWS::IAM::Group}                                 | a workshop has nothing of the type AWS::IAM::Group
					{Type: AWS::IAM::OIDCProvider}                          | a workshop has nothing of the type AWS::IAM::OIDCProvider
					{Type: AWS::IAM::Own}                                   | a workshop has nothing of the type AWS::IAM::Own
					{Properties: {}}                                        | has no type
					text                                                    | is no resource
					""")
	void otherResourcesThatHaveToDoWithRolesAreReported(String resource, String sentence) {
		assertThat(Translating.sentences(Translating.template(ROLE + "  Thing: " + resource + "\n"))).singleElement()
			.asString()
			.startsWith("lab.yaml:7: Resources.Thing: not carried over: " + sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{Type: AWS::Serverless::Function, Properties: {Role: !GetAtt Reader.Arn}}
			{Type: AWS::SQS::Queue}
			{Type: Custom::Own}
			""")
	void otherResourcesAreNot(String resource) {
		assertThat(Translating.template(ROLE + "  Thing: " + resource + "\n").findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Transform: AWS::LanguageExtensions
			Transform: [AWS::LanguageExtensions]
			Transform: {Name: AWS::Include}
			""")
	void transformsAreReported(String transform) {
		assertThat(Translating.sentences(Translating.template(transform + "\n" + ROLE))).containsExactly(
				"lab.yaml:1: Transform: not carried over: the template is taken as it is written; transforms are not carried out");
	}

	@Test
	void loopsAreReported() {
		TranslatedTemplate template = Translating
			.template(ROLE + "  Fn::ForEach::All: [Name, [A, B], {\"${Name}\": {Type: AWS::IAM::Role}}]\n");
		assertThat(Translating.sentences(template))
			.containsExactly("lab.yaml:7: Resources.Fn::ForEach::All: not carried over: is no resource");
	}

	@Test
	void functionsBesideOtherKeysAreReported() {
		TranslatedTemplate template = Translating.template(ROLE
				+ "      Tags: [{Key: a, Value: b, \"Fn::Transform\": c}]\n" + "    \"Fn::Transform\": {Name: Own}\n");
		assertThat(Translating.sentences(template)).containsExactly(
				"lab.yaml:7: Resources.Reader.Properties.Tags[0].Fn::Transform: not carried over: Fn::Transform is not evaluated beside other keys",
				"lab.yaml:8: Resources.Reader.Fn::Transform: not carried over: Fn::Transform is not evaluated here");
	}

	/**
	 * Whatever property an IAM resource has: the workshop differs for it, or it is
	 * reported.
	 */
	@ParameterizedTest
	@MethodSource("properties")
	void everyPropertyCountsOrIsReported(String type, String property, String value) {
		String policies = """
				  Managed: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: m, PolicyDocument: {Statement: []}, Roles: [reader]}}
				  Inline: {Type: AWS::IAM::Policy, Properties: {PolicyName: i, PolicyDocument: {Statement: []}, Roles: [reader]}}
				  Own: {Type: AWS::IAM::RolePolicy, Properties: {PolicyName: o, PolicyDocument: {Statement: []}, RoleName: reader}}
				  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: p, Roles: [reader]}}
				""";
		TranslatedTemplate without = Translating.template(ROLE + policies);
		assertThat(without.findings()).isEmpty();
		String resource = "Type: " + type;
		String with = type.equals(IamType.ROLE)
				? ROLE.replace("RoleName: reader", "RoleName: reader\n      " + property + ": " + value) + policies
				: ROLE + policies.replace(resource + ", Properties: {",
						resource + ", Properties: {" + property + ": " + value + ", ");
		TranslatedTemplate template = Translating.template(with);
		boolean counts = !template.workshop().equals(without.workshop());
		assertThat(counts || template.findings().stream().anyMatch((finding) -> finding.place().endsWith(property)))
			.isTrue();
	}

	private static Stream<Object[]> properties() {
		List<String> types = List.of(IamType.ROLE, IamType.MANAGED_POLICY, IamType.POLICY, IamType.ROLE_POLICY,
				IamType.INSTANCE_PROFILE);
		List<List<String>> properties = List.of(List.of("Path", "/x/"), List.of("Description", "text"),
				List.of("Tags", "[{Key: a, Value: b}]"), List.of("MaxSessionDuration", "7200"),
				List.of("PermissionsBoundary", "arn:aws:iam::aws:policy/ReadOnlyAccess"),
				List.of("ManagedPolicyArns", "[arn:aws:iam::aws:policy/ReadOnlyAccess]"), List.of("Users", "[a]"),
				List.of("Groups", "[a]"), List.of("Policies", "[{PolicyName: x, PolicyDocument: {Statement: []}}]"),
				List.of("Own", "value"), List.of("roleName", "x"));
		return types.stream()
			.flatMap((type) -> properties.stream()
				.map((property) -> new Object[] { type, property.get(0), property.get(1) }));
	}

	@Test
	void aFindingIsReportedOnceAndInTheOrderOfTheTemplate() {
		TranslatedTemplate template = Translating.resource("[!Ref AWS::StackName, !Ref AWS::StackName, !Cidr [a]]", "",
				"");
		assertThat(Translating.sentences(template)).containsExactly("lab.yaml: assumed: AWS::StackName is taken as lab",
				"lab.yaml:2: Resources.Reader: assumed: has no name of its own and is named Reader",
				"lab.yaml:8: Resources.Reader.Properties.Policies[0].PolicyDocument.Statement[0].Resource[2]: not carried over: "
						+ "Fn::Cidr is not evaluated by the console, so what stands here is a parameter");
	}

	@Test
	void theMostFindingsAreAThousandAndTheRestIsCounted() {
		String value = IntStream.range(0, 1_500)
			.mapToObj((i) -> "!Cidr [a]")
			.collect(Collectors.joining(", ", "[", "]"));
		assertThat(Translating.resource(value, "", "").findings()).hasSize(1_001)
			.extracting(Finding::sentence)
			.contains("501 further findings are not listed");
	}

}
