package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A CloudFormation template where a workshop file is expected. */
class TemplateAsWorkshopTests {

	private static final String TEMPLATE = """
			Description: Orders
			Parameters:
			  Stage: {Type: String, Default: dev}
			Resources:
			  Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: orders}}
			  Topic: {Type: AWS::SNS::Topic}
			  Reader:
			    Type: AWS::IAM::Role
			    Properties:
			      RoleName: reader
			      Path: /labs/
			      AssumeRolePolicyDocument:
			        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]
			      ManagedPolicyArns: [!Ref Rules, arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
			      Policies:
			        - PolicyName: read
			          PolicyDocument:
			            Statement: [{Effect: Allow, Action: "sqs:ReceiveMessage", Resource: !GetAtt Queue.Arn}]
			      Tags: [{Key: stage, Value: !Ref Stage}]
			  Writer:
			    Type: AWS::IAM::Role
			    Properties:
			      RoleName: writer
			      AssumeRolePolicyDocument:
			        Statement: [{Effect: Allow, Principal: {AWS: !GetAtt Reader.Arn}, Action: sts:AssumeRole}]
			      Policies:
			        - PolicyName: write
			          PolicyDocument:
			            Statement: [{Effect: Allow, Action: "sns:Publish", Resource: !Ref Topic}]
			  Rules:
			    Type: AWS::IAM::ManagedPolicy
			    Properties:
			      ManagedPolicyName: rules
			      PolicyDocument: {Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "*"}]}
			""";

	@TempDir
	private Path folder;

	@Test
	void itsRolesAreTheWorkshops() throws IOException {
		Workshop workshop = load(TEMPLATE, Map.of()).workshop()
			.at(new ResourceLocation("aws", "000000000042", "eu-west-1"));
		assertThat(workshop.id()).isEqualTo("lab");
		assertThat(workshop.roles()).extracting(RoleBlueprint::name).containsExactly("ana-reader", "ana-writer");
		RoleBlueprint reader = workshop.roles().get(0);
		assertThat(reader.options().path()).isEqualTo("/labs/");
		assertThat(reader.options().tags()).containsEntry("stage", "dev");
		assertThat(reader.customerPolicies()).singleElement().extracting("name").isEqualTo("ana-rules");
		assertThat(reader.awsPolicies()).singleElement().extracting("path").isEqualTo("/service-role/");
		assertThat(reader.inlinePolicies().get("read").json()).contains("arn:aws:sqs:eu-west-1:000000000042:orders");
		assertThat(workshop.roles().get(1).trusted()).containsExactly("arn:aws:iam::000000000042:role/labs/ana-reader");
	}

	/** Also those on which only names and conditions depend, but no others. */
	@Test
	void allOfItsParametersCanBeSet() throws IOException {
		String template = TEMPLATE
			.replace("Parameters:\n", "Parameters:\n  Name: {Type: String}\n  Size: {Type: Number}\n")
			.replace("RoleName: reader", "RoleName: !Ref Name");
		Workshop workshop = load(template, Map.of("name", "lector", "size", "3", "stage", "prod")).workshop();
		assertThat(workshop.roles().get(0).name()).isEqualTo("ana-lector");
		assertThat(workshop.roles().get(0).options().tags()).containsEntry("stage", "${stage}");
		assertThat(workshop.parameters()).filteredOn("name", "stage").extracting("value").containsExactly("prod");
		InvalidWorkshopException unknown = catchThrowableOfType(InvalidWorkshopException.class,
				() -> load(template, Map.of("nam", "lector")));
		assertThat(unknown.problems()).extracting(WorkshopProblem::sentence)
			.containsExactly(
					"console.parameters.nam: the workshop has no such parameter; there are stage, queue-arn, topic");
	}

	@Test
	void aRoleWaitsForWhatNobodyKnows() throws IOException {
		Workshop workshop = load(TEMPLATE, Map.of()).workshop();
		assertThat(workshop.unset(workshop.roles().get(0))).isEmpty();
		assertThat(workshop.unset(workshop.roles().get(1))).singleElement().extracting("name").isEqualTo("topic");
		Workshop set = load(TEMPLATE, Map.of("topic", "arn:aws:sns:eu-west-1:000000000042:t")).workshop();
		assertThat(set.unset(set.roles().get(1))).isEmpty();
	}

	@Test
	void whatItHasDifferentlyIsKeptAndWarnedOf() throws IOException {
		LoadedWorkshop loaded = load(TEMPLATE.replace("RoleName: writer", "RoleName: !Sub 'writer-${Stage}'"),
				Map.of());
		assertThat(loaded.findings().all()).singleElement()
			.extracting("sentence")
			.isEqualTo("is fixed as 'writer-dev', which the template makes with the parameter Stage (dev)");
		assertThat(loaded.warnings()).extracting(WorkshopProblem::sentence)
			.contains("lab.yaml:23: Resources.Writer.Properties.RoleName: assumed: is fixed as 'writer-dev', "
					+ "which the template makes with the parameter Stage (dev)");
	}

	@Test
	void theRulesOfWorkshopsHoldAndErrorsHaveTheTemplatesLines() throws IOException {
		String wrong = TEMPLATE.replace("RoleName: reader", "RoleName: rea/der")
			.replace("Action: \"sns:Publish\"", "Action: [publish]")
			.replace("Path: /labs/", "Path: labs");
		InvalidWorkshopException refusal = catchThrowableOfType(InvalidWorkshopException.class,
				() -> load(wrong, Map.of()));
		assertThat(refusal.problems()).extracting(WorkshopProblem::line).containsExactly(10, 11, 26);
	}

	@Test
	void anUnreadableTemplateIsRefusedAsOne() {
		InvalidWorkshopException refusal = catchThrowableOfType(InvalidWorkshopException.class,
				() -> load("AWSTemplateFormatVersion: x\nMetadata: {a: &a b, c: *a}\n" + TEMPLATE, Map.of()));
		assertThat(refusal.problems()).extracting(WorkshopProblem::sentence)
			.isEqualTo(List.of("lab.yaml:2: YAML aliases are not allowed in templates"));
	}

	private LoadedWorkshop load(String template, Map<String, String> parameters) throws IOException {
		Path file = Files.writeString(this.folder.resolve("lab.yaml"), template);
		return WorkshopLoader.load(WorkshopSource.of(file.toString()),
				new WorkshopSettings("ana-", ResourceScope.WIDE, parameters));
	}

}
