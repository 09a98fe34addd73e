package dev.workshoproles.blueprint.template;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.template.source.TemplateSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A template from somebody else can do no more than not be one: it ends with an error
 * that says where it is, on a stack no larger than the container's.
 */
class HostileTemplateTests {

	private static final int STACK = 512 * 1024;

	private static final String END = "Resources:\n" + Translating.role("Reader", "RoleName: reader");

	@Test
	void aliasesAreNotUnfolded() {
		String bomb = "a0: &a0 [lol, lol]\n"
				+ each(1, 40, (i) -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
		assertThat(refusal("Metadata:\n" + bomb.indent(2) + END))
			.contains("lab.yaml:3: YAML aliases are not allowed in templates");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{a: ", "!Sub [", "- ", "!Not [" })
	void nestingIsBounded(String open) {
		assertThat(refusal("Metadata:\n  " + open.repeat(200_000 / open.length())))
			.contains("lab.yaml:2: is nested in more than 60 levels");
		assertThat(refusal("{\"Metadata\":" + "{\"a\":".repeat(200_000)))
			.contains("lab.yaml:1: is nested in more than 60 levels");
	}

	@Test
	void textsThatDoubleAreBounded() {
		String variables = each(1, 20, (i) -> "!Sub [\"${v}${v}${v}${v}\", {v: ") + "0123456789" + "}]".repeat(20);
		assertThat(refusal("Resources:\n" + Translating.role("Reader", "Description: " + variables)))
			.contains("lab.yaml: its functions produce more than 32000000 characters");
	}

	@Test
	void namesThatDoubleAreBounded() {
		String buckets = each(1, 30, (i) -> "  B" + i + ": {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub \"${B"
				+ (i - 1) + "}${B" + (i - 1) + "}\"}}\n");
		assertThat(refusal("Resources:\n  B0: {Type: AWS::S3::Bucket, Properties: {BucketName: 0123456789}}\n" + buckets
				+ Translating.role("Reader", "Description: !Ref B30")))
			.contains("lab.yaml: its functions produce more than 32000000 characters");
	}

	@Test
	void listsThatDoubleAreBounded() {
		String list = "{Type: CommaDelimitedList, Default: \"" + ",".repeat(100_000) + "\"}";
		assertThat(refusal("Parameters: {L: " + list + "}\nResources:\n"
				+ Translating.role("Reader", "Tags: [" + "!Ref L, ".repeat(1_000) + "]")))
			.contains("lab.yaml: its functions produce more than 32000000 characters");
	}

	@Test
	void whatRefersToEachOtherForLongIsRefused() {
		String conditions = each(1, 20_000, (i) -> "  C" + i + ": !Not [!Condition C" + (i - 1) + "]\n");
		assertThat(refusal("Conditions:\n  C0: !Equals [a, a]\n" + conditions + END + "    Condition: C20000\n"))
			.contains("lab.yaml:19942: Conditions.C19940: refers to something that refers to something else");
		String buckets = each(1, 10_000, (i) -> "  B" + i
				+ ": {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub \"${B" + (i - 1) + "}\"}}\n");
		assertThat(refusal(END + "      Description: !Ref B10000\n  B0: {Type: AWS::S3::Bucket}\n" + buckets))
			.contains("BucketName: refers to something that refers to something else");
	}

	/** Two names made from each other, each as deep as it may be. */
	@Test
	void whatIsNotRefusedDoesNotExhaustTheStack() {
		String nested = "Properties: {BucketName: " + "!If [C, !Join [\"\", [".repeat(18) + "!Ref NEXT"
				+ "]], n]".repeat(18) + "}}\n";
		String buckets = each(1, 2,
				(i) -> "  B" + i + ": {Type: AWS::S3::Bucket, " + nested.replace("NEXT", "B" + (i + 1)));
		assertThat(taken("Conditions: {C: " + "!Not [".repeat(50) + "!Equals [a, a]" + "]".repeat(50)
				+ "}\nResources:\n" + Translating.role("Reader", "Description: !Ref B1") + buckets
				+ "  B3: {Type: AWS::S3::Bucket, Properties: {BucketName: the-name}}\n"))
			.contains("\"description\":\"the-name\"");
	}

	/** As long as CloudFormation allows, and full of what is evaluated and reported. */
	@ParameterizedTest
	@ValueSource(strings = { "!Sub \"arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${S}-${Queue.Arn}\"",
			"!Join [\"\", [a, !Ref S, !GetAtt Queue.Arn]]", "!Cidr [a]", "!Ref Nothing", "\"${Nothing}\"",
			"!If [C, !Ref S, x]", "!FindInMap [M, !Ref S, b]", "!Select [1, !Split [\",\", !Ref S]]",
			"\"{{resolve:ssm:x}}\"", "!Own x", "[]", "a" })
	void aMebibyteIsTranslated(String value) {
		String head = """
				Parameters: {S: {Type: String, Default: "a,b"}}
				Conditions: {C: !Equals [!Ref S, a]}
				Mappings: {M: {"a,b": {b: c}}}
				""" + END + "      Policies:\n        - PolicyName: p\n"
				+ "          PolicyDocument:\n            Statement:\n              - Resource:\n";
		String line = "                - " + value + "\n";
		String end = "  Queue: {Type: AWS::SQS::Queue}\n";
		int lines = (TemplateSource.MAX_BYTES - head.length() - end.length()) / line.length();
		assertThat(taken(head + line.repeat(lines) + end)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ReadOnlyAccess", "Nothing", "VPCAccessPolicy: {}", "SQSPollerPolicy: {QueueName: !Ref Q}",
			"!If [C, !If [C, a, b], c]", "{Statement: []}", "[]" })
	void aMebibyteOfServerlessPoliciesIsTranslated(String policy) {
		String head = "Transform: AWS::Serverless-2016-10-31\nConditions: {C: !Equals [a, a]}\n" + END
				+ "  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Policies:\n";
		String line = "        - " + policy + "\n";
		assertThat(taken(head + line.repeat((TemplateSource.MAX_BYTES - head.length()) / line.length()))).isNotEmpty();
	}

	@Test
	void aMebibyteOfTheSameKeyIsTranslated() {
		String line = "  K: {a: b}\n";
		assertThat(taken(END + "Metadata:\n"
				+ line.repeat((TemplateSource.MAX_BYTES - END.length() - "Metadata:\n".length()) / line.length())))
			.contains("\"name\":\"reader\"");
	}

	@Test
	void moreThanAMebibyteIsRefused() {
		assertThat(refusal(END + "#".repeat(TemplateSource.MAX_BYTES)))
			.contains("lab.yaml: has more than 1048576 bytes, CloudFormation's limit for a template");
	}

	@Test
	void thousandsOfRolesPoliciesAndConditionsAreTranslated() {
		String conditions = each(1, 3_000,
				(i) -> "  C" + i + ": !Or [!Condition C" + (i - 1) + ", !Equals [!Ref P" + i + ", a]]\n");
		String parameters = each(1, 3_000, (i) -> "  P" + i + ": {Type: String, Default: b}\n");
		String roles = each(1, 2_000,
				(i) -> "  R" + i + ": {Type: AWS::IAM::Role, Condition: C" + i
						+ ", Properties: {AssumeRolePolicyDocument: {Statement: []}, ManagedPolicyArns: [!Ref M" + i
						+ "]}}\n  M" + i
						+ ": {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: []}}}\n");
		assertThat(taken("Parameters:\n" + parameters + "Conditions:\n  C0: !Equals [a, a]\n" + conditions
				+ "Resources:\n" + roles))
			.contains("\"name\":\"R2000\"");
	}

	@Test
	void anyBytesAreRefusedOrTaken() {
		byte[] bytes = new byte[2_000];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (i * 31);
		}
		assertThat(outcome(new TemplateSource("lab.yaml", bytes))).contains("lab.yaml: ");
		byte[] latin = (END + "      Description: caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(outcome(new TemplateSource("lab.yaml", latin))).contains("lab.yaml: ").contains("is not YAML");
	}

	private static String each(int first, int last, IntFunction<String> line) {
		return IntStream.rangeClosed(first, last).mapToObj(line).collect(Collectors.joining());
	}

	private static String refusal(String template) {
		return outcome(Translating.source(template));
	}

	private static String taken(String template) {
		assertThat(template.length()).isLessThanOrEqualTo(TemplateSource.MAX_BYTES);
		String outcome = outcome(Translating.source(template));
		assertThat(outcome).startsWith("{\"id\":\"lab\"");
		return outcome;
	}

	/** The workshop, or why there is none. */
	private static String outcome(TemplateSource source) {
		AtomicReference<Object> outcome = new AtomicReference<>("");
		Thread thread = new Thread(null, () -> {
			try {
				source.isTemplate();
				outcome.set(TemplateTranslation.of(source).workshop().toString());
			}
			catch (InvalidWorkshopException ex) {
				outcome.set(ex.getMessage());
			}
			catch (RuntimeException | StackOverflowError ex) {
				outcome.set(ex);
			}
		}, "template", STACK);
		thread.start();
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		assertThat(outcome.get()).isInstanceOf(String.class);
		return (String) outcome.get();
	}

}
