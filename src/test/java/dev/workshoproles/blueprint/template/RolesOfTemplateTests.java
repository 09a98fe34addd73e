package dev.workshoproles.blueprint.template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the IAM resources of a template are in the workshop. */
class RolesOfTemplateTests {

	private static final String PARAMETERS = """
			Parameters: {Stage: {Type: String, Default: dev}, Vpc: {Type: String}, Own: {Type: String}}
			Conditions: {Never: !Equals [a, b]}
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					RoleName: reader                                  | name                | "reader"
					RoleName: !Sub "${AWS::StackName}-${Stage}"       | name                | "lab-dev"
					RoleName: !Sub "r-${AWS::Region}"                 | name                | "r-us-east-1"
					RoleName: !Sub "r-${AWS::AccountId}"              | name                | "Reader"
					RoleName: !Ref Vpc                                | name                | "Reader"
					RoleName: ""                                      | name                | "Reader"
					RoleName: !If [Never, a, !Ref AWS::NoValue]       | name                | "Reader"
					Path: /labs/                                      | path                | "/labs/"
					Path: !Sub "/${Stage}/"                           | path                | "/dev/"
					Description: !Sub "For ${Stage}"                  | description         | "For dev"
					MaxSessionDuration: 7200                          | maxSessionDuration  | 7200
					MaxSessionDuration: "7200"                        | maxSessionDuration  | 7200
					PermissionsBoundary: arn:aws:iam::aws:policy/PowerUserAccess | permissionsBoundary | "arn:aws:iam::aws:policy/PowerUserAccess"
					PermissionsBoundary: !Sub "arn:aws:iam::${AWS::AccountId}:policy/Lab" | permissionsBoundary | "arn:aws:iam::${Account}:policy/Lab"
					PermissionsBoundary: !Ref Own                     | permissionsBoundary | "${own}"
					Tags: [{Key: team, Value: lab}, {Key: stage, Value: !Ref Stage}] | tags     | {"team":"lab","stage":"${stage}"}
					Tags: [{Key: !Ref Stage, Value: a}, {Key: dev, Value: b}] | tags            | {"dev":"a"}
					ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess] | policies | ["AdministratorAccess"]
					ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/service-role/A"] | policies | ["service-role/A"]
					ManagedPolicyArns: [!If [Never, x, !Ref AWS::NoValue]] | policies           | ``
					ManagedPolicyArns: [arn:aws:iam::aws:policy/A, arn:aws:iam::aws:policy/A] | policies | ["A"]
					Policies: []                                      | inline              | ``
					Policies: [{PolicyName: p, PolicyDocument: {Statement: []}}] | inline       | {"p":{"Statement":[]}}
					Policies: [{PolicyName: !Sub "${Stage}-p", PolicyDocument: {Statement: []}}] | inline | {"dev-p":{"Statement":[]}}
					Policies: [{PolicyName: !Ref Vpc, PolicyDocument: {Statement: []}}] | inline | {"policy-1":{"Statement":[]}}
					""")
	void eachPropertyIsCarried(String property, String field, String value) {
		TranslatedTemplate template = Translating
			.template(PARAMETERS + "Resources:\n" + Translating.role("Reader", property));
		JsonNode written = template.workshop().at("/roles/0/" + field);
		assertThat(written.isMissingNode() ? "" : written.toString()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					RoleName: !Sub "${Stage}-r"                   | lab.yaml:8: Resources.Reader.Properties.RoleName: assumed: is fixed as 'dev-r', which the template makes with the parameter Stage (dev)
					RoleName: !Sub "r-${AWS::Region}"             | lab.yaml:8: Resources.Reader.Properties.RoleName: assumed: is fixed as 'r-us-east-1', which the template makes with the Region (us-east-1)
					RoleName: !Sub "r-${AWS::AccountId}"          | lab.yaml:8: Resources.Reader.Properties.RoleName: not carried over: depends on the account, which is known only once the roles are created; so it is named Reader, after its logical id
					Description: !Ref Vpc                         | lab.yaml:8: Resources.Reader.Properties.Description: not carried over: depends on the parameter Vpc, which has no default and no value in console.parameters.vpc; so the role has no description
					MaxSessionDuration: long                      | lab.yaml:8: Resources.Reader.Properties.MaxSessionDuration: not carried over: is no number of seconds
					Tags: {a: b}                                  | lab.yaml:8: Resources.Reader.Properties.Tags: not carried over: are no list of tags
					Tags: [{Key: a}]                              | lab.yaml:8: Resources.Reader.Properties.Tags: not carried over: has a tag without key or value
					Tags: [{Key: a, Value: b}, {Key: a, Value: c}] | lab.yaml:8: Resources.Reader.Properties.Tags: not carried over: has the key a twice; the first value is taken
					Tags: [{Key: !Ref Vpc, Value: b}]             | lab.yaml:8: Resources.Reader.Properties.Tags: not carried over: the key of a tag depends on the parameter Vpc, which has no default and no value in console.parameters.vpc; so the tag is left out
					Policies: [{PolicyName: p, PolicyDocument: {Statement: []}}, {PolicyName: P, PolicyDocument: {Statement: []}}] | lab.yaml:8: Resources.Reader.Properties.Policies[1]: not carried over: the role has an inline policy named P already, which is taken
					""")
	void whatIsLostOfARoleIsReported(String property, String finding) {
		TranslatedTemplate template = Translating
			.template(PARAMETERS + "Resources:\n" + Translating.role("Reader", property));
		assertThat(template.workshop().path("roles")).hasSize(1);
		assertThat(Translating.sentences(template)).contains(finding);
	}

	/** Half a role would be taken for the whole one. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					ManagedPolicyArns: [!Ref Own]                         | .ManagedPolicyArns[0]: '${own}' is neither a policy of this template nor one of AWS
					ManagedPolicyArns: [!Sub "arn:aws:iam::${AWS::AccountId}:policy/Other"] | .ManagedPolicyArns[0]: 'arn:aws:iam::${Account}:policy/Other' is neither
					ManagedPolicyArns: !Ref Own                           | .ManagedPolicyArns: '${own}' is neither
					Policies: !Ref Own                                    | .Policies: is no policy with PolicyName and PolicyDocument
					Policies: [{PolicyName: p}]                           | .Policies[0]: is no policy with PolicyName and PolicyDocument
					Policies: [{PolicyName: p, PolicyDocument: !Ref Own}] | .Policies[0].PolicyDocument: is a text that is no policy document
					Policies: [{PolicyName: p, PolicyDocument: []}]       | .Policies[0].PolicyDocument: is no policy document
					Policies: [{PolicyName: p, PolicyDocument: {Statement: {"Fn::Transform": {Name: Own}}}}] | .Policies[0].PolicyDocument: has a statement that is not known
					Policies: [{PolicyName: p, PolicyDocument: {Statement: [!Ref Own]}}] | .Policies[0].PolicyDocument: has a statement that is not known
					Policies: [{PolicyName: p, PolicyDocument: "{\\"a\\": "}] | .Policies[0].PolicyDocument: is a text that is no policy document
					""")
	void aRoleThatIsNotWhollyKnownIsLeftOut(String property, String sentence) {
		TranslatedTemplate template = Translating.template(PARAMETERS + "Resources:\n"
				+ Translating.role("Reader", property) + Translating.role("Other", "RoleName: other"));
		assertThat(template.workshop().at("/roles").findValuesAsString("name")).containsExactly("other");
		assertThat(Translating.sentences(template)).contains(
				"lab.yaml:4: Resources.Reader: not carried over: is left out, since the console could not make it as it is here")
			.anySatisfy((finding) -> assertThat(finding).startsWith(
					"lab.yaml:8: Resources.Reader.Properties" + sentence.replaceFirst(": ", ": not carried over: ")));
	}

	@Test
	void aRoleWithoutTrustIsLeftOut() {
		TranslatedTemplate template = Translating.template("Resources:\n" + Translating.role("Other", "RoleName: other")
				+ "  Reader: {Type: AWS::IAM::Role, Properties: {RoleName: reader}}\n");
		assertThat(template.workshop().at("/roles").findValuesAsString("name")).containsExactly("other");
		assertThat(Translating.sentences(template))
			.contains("lab.yaml:7: Resources.Reader.Properties.AssumeRolePolicyDocument: not carried over: is missing");
	}

	@Test
	void policiesOfTheTemplateAreItsOwn() {
		TranslatedTemplate template = Translating.template("Resources:\n"
				+ Translating.role("Reader", "ManagedPolicyArns: [!Ref One, arn:aws:iam::aws:policy/ReadOnlyAccess]",
						"PermissionsBoundary: !Ref Bound")
				+ Translating.role("Writer", "RoleName: writer")
				+ """
						  One: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: one, Path: /p/, PolicyDocument: {Statement: []}}}
						  Two: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: []}, Roles: [!Ref Reader, writer], Tags: [{Key: a, Value: b}]}}
						  Bound: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: []}}}
						  Unused: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: []}}}
						""");
		assertThat(template.workshop().at("/roles/0/policies")).hasToString("[\"one\",\"ReadOnlyAccess\",\"Two\"]");
		assertThat(template.workshop().at("/roles/0/permissionsBoundary").asString()).isEqualTo("Bound");
		assertThat(template.workshop().at("/roles/1/policies")).hasToString("[\"Two\"]");
		assertThat(template.workshop().path("policies")).hasToString("""
				[{"name":"one","document":{"Statement":[]},"path":"/p/"},\
				{"name":"Two","document":{"Statement":[]},"tags":{"a":"b"}},\
				{"name":"Bound","document":{"Statement":[]}}]""");
		assertThat(Translating.sentences(template)).contains(
				"lab.yaml:16: Resources.Unused: not carried over: is left out, since no role of the workshop has it");
	}

	@Test
	void aPolicyIsFoundByItsArnAsText() {
		TranslatedTemplate template = Translating.template(PARAMETERS + "Resources:\n"
				+ Translating.role("Reader",
						"ManagedPolicyArns: [!Sub 'arn:aws:iam::${AWS::AccountId}:policy/${Stage}-one']")
				+ "  One: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: !Sub '${Stage}-one', PolicyDocument: {Statement: []}}}\n");
		assertThat(template.workshop().at("/roles/0/policies")).hasToString("[\"dev-one\"]");
	}

	@Test
	void aPolicyOfAwsThatIsNamedAsOneOfTheTemplateIsNamedByItsArn() {
		TranslatedTemplate template = Translating.template("Resources:\n"
				+ Translating.role("Reader", "ManagedPolicyArns: [!Ref One, arn:aws:iam::aws:policy/ReadOnlyAccess]")
				+ "  One: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: readonlyaccess, PolicyDocument: {Statement: []}}}\n");
		assertThat(template.workshop().at("/roles/0/policies"))
			.hasToString("[\"readonlyaccess\",\"arn:aws:iam::aws:policy/ReadOnlyAccess\"]");
	}

	@Test
	void policiesOfTheirOwnAreInline() {
		TranslatedTemplate template = Translating.template("Resources:\n" + Translating.role("Reader", "RoleName: r")
				+ Translating.role("Writer", "RoleName: w")
				+ """
						  Both: {Type: AWS::IAM::Policy, Properties: {PolicyName: both, PolicyDocument: {Statement: []}, Roles: [!Ref Reader, !Ref Writer]}}
						  One: {Type: AWS::IAM::RolePolicy, Properties: {PolicyName: one, PolicyDocument: {Statement: []}, RoleName: !Ref Reader}}
						  Away: {Type: AWS::IAM::Policy, Properties: {PolicyName: away, PolicyDocument: {Statement: []}, Roles: [OtherRole], Users: [u], Groups: [g]}}
						""");
		assertThat(template.workshop().at("/roles/0/inline"))
			.hasToString("{\"both\":{\"Statement\":[]},\"one\":{\"Statement\":[]}}");
		assertThat(template.workshop().at("/roles/1/inline")).hasToString("{\"both\":{\"Statement\":[]}}");
		assertThat(Translating.sentences(template)).containsExactlyInAnyOrder(
				"lab.yaml:14: Resources.Away.Properties.Roles[0]: not carried over: the workshop has no role named OtherRole",
				"lab.yaml:14: Resources.Away.Properties.Users: not carried over: a workshop has no users",
				"lab.yaml:14: Resources.Away.Properties.Groups: not carried over: a workshop has no groups");
	}

	@Test
	void aRoleThatWouldLackAPolicyOfItsOwnIsLeftOut() {
		TranslatedTemplate template = Translating.template("Resources:\n" + Translating.role("Reader", "RoleName: r")
				+ Translating.role("Writer", "RoleName: w") + Translating.role("Other", "RoleName: o")
				+ """
						  In: {Type: AWS::IAM::Policy, Properties: {PolicyName: a, PolicyDocument: text, Roles: [!Ref Reader]}}
						  Out: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: text, Roles: [!Ref Writer]}}
						""");
		assertThat(template.workshop().at("/roles").findValuesAsString("name")).containsExactly("o");
	}

	@Test
	void rolesAreInTheirInstanceProfiles() {
		TranslatedTemplate template = Translating.template("Resources:\n" + Translating.role("Reader", "RoleName: r")
				+ """
						  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Reader], InstanceProfileName: p, Path: /p/}}
						  Second: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Reader], InstanceProfileName: s, Path: /}}
						""");
		assertThat(template.workshop().at("/roles/0/instanceProfile").asString()).isEqualTo("p");
		assertThat(Translating.sentences(template)).containsExactly(
				"lab.yaml:7: Resources.Profile.Properties.Path: not carried over: a workshop's instance profiles have the path /",
				"lab.yaml:8: Resources.Second: not carried over: is left out, since its role is in another instance profile");
	}

	@Test
	void theSecondOfANameIsLeftOut() {
		TranslatedTemplate template = Translating.template("Resources:\n"
				+ Translating.role("Reader", "RoleName: r", "ManagedPolicyArns: [!Ref One]")
				+ Translating.role("Writer", "RoleName: R")
				+ """
						  One: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: p, PolicyDocument: {Statement: []}}}
						  Two: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: P, PolicyDocument: {Statement: []}}}
						""");
		assertThat(template.workshop().at("/roles").findValuesAsString("name")).containsExactly("r");
		assertThat(template.workshop().at("/policies").findValuesAsString("name")).containsExactly("p");
		assertThat(Translating.sentences(template)).containsExactly(
				"lab.yaml:8: Resources.Writer: not carried over: is left out, since another role is named R too",
				"lab.yaml:14: Resources.Two: not carried over: is left out, since another policy is named P too");
	}

	@Test
	void aLogicalIdIsCutToTheLengthOfAName() {
		String id = "R".repeat(100);
		TranslatedTemplate template = Translating.template("Resources:\n" + Translating.role(id));
		assertThat(template.workshop().at("/roles/0/name").asString()).isEqualTo("R".repeat(64));
	}

	/** The only way to have a function in a key. */
	@Test
	void aDocumentMayBeJsonAsAText() {
		TranslatedTemplate template = Translating.template(
				"""
						Resources:
						  Cluster: {Type: AWS::EKS::Cluster}
						  Pod:
						    Type: AWS::IAM::Role
						    Properties:
						      AssumeRolePolicyDocument: !Sub
						        - |
						          {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
						           "Principal": {"Federated": "arn:aws:iam::${AWS::AccountId}:oidc-provider/${Issuer}"},
						           "Condition": {"StringEquals": {"${Issuer}:aud": "sts.amazonaws.com"}}}]}
						        - Issuer: !Select [1, !Split ["//", !GetAtt Cluster.OpenIdConnectIssuerUrl]]
						""");
		assertThat(template.workshop().at("/roles/0/trust/Statement/0")).hasToString(
				"""
						{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",\
						"Principal":{"Federated":"arn:aws:iam::${Account}:oidc-provider/${cluster-open-id-connect-issuer-url-part-2}"},\
						"Condition":{"StringEquals":{"${cluster-open-id-connect-issuer-url-part-2}:aud":"sts.amazonaws.com"}}}""");
		assertThat(
				template.workshop().at("/parameters/cluster-open-id-connect-issuer-url-part-2/description").asString())
			.isEqualTo("The value of part 2 of Cluster.OpenIdConnectIssuerUrl split at '//'.");
	}

}
