package dev.workshoproles.api.workshop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.api.ControllerSlice;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.file.WorkshopReviews;
import dev.workshoproles.blueprint.file.WorkshopSettings;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@ControllerSlice(ReviewController.class)
class ReviewControllerTests {

	private static final String CHECK = "/api/v1/workshops/check";

	private static final String CONVERT = "/api/v1/workshops/convert";

	private static final String YAML = "application/yaml";

	private static final String ZIP = "application/zip";

	private static final String TEMPLATE = """
			Resources:
			  Reader:
			    Type: AWS::IAM::Role
			    Properties:
			      RoleName: Reader
			      AssumeRolePolicyDocument:
			        Statement:
			          - Effect: Allow
			            Principal: {Service: lambda.amazonaws.com}
			            Action: sts:AssumeRole
			  Everyone:
			    Type: AWS::IAM::Group
			""";

	@Autowired
	private MockMvcTester mvc;

	@Test
	void saysWhatIsWrongWhereAndWhatToWrite() {
		assertThat(post(CHECK + "?name=orders.yaml", YAML, """
				id: orders
				title: Orders
				roles:
				  - name: Reader
				    trus: lambda.amazonaws.com
				""")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{"errors":[{"file":"orders.yaml","line":5,"field":"roles[0].trus","message":"unknown key; did you mean 'trust'?"}],
							"warnings":[],"findings":[]}""");
	}

	@Test
	void saysWhatItWouldMakeUnderThisConsolesPrefix() {
		assertThat(
				post(CHECK, YAML, "{id: orders, title: Orders, roles: [{name: Reader, trust: lambda.amazonaws.com}]}"))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"errors":[],"workshop":{"id":"orders","namePrefix":"ana-",
					"roles":[{"name":"ana-Reader","trustedService":"lambda.amazonaws.com"}]}}""");
	}

	@Test
	void saysWhatOfATemplateIsNotCarriedOver() {
		assertThat(post(CHECK + "?name=orders.yaml", YAML, TEMPLATE)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"errors":[],"warnings":[],"findings":[{"kind":"MISSING","line":11,"place":"Resources.Everyone",
				"message":"a workshop has nothing of the type AWS::IAM::Group"}],
				"workshop":{"id":"orders","roles":[{"name":"ana-Reader"}]}}""");
	}

	/** An error in a template's role does not hide what else is to be said of it. */
	@Test
	void saysBothErrorsAndFindingsOfATemplate() {
		String wrong = TEMPLATE.replace("lambda.amazonaws.com", "lambda");
		assertThat(post(CHECK, YAML, wrong)).hasStatusOk().bodyJson().satisfies((json) -> {
			assertThat(json.getJson()).contains("\"line\":6", "\"field\":\"roles[0].trust.", "AWS::IAM::Group")
				.doesNotContain("\"workshop\":");
		});
	}

	@Test
	void readsTheDocumentsOfAZipFile() throws IOException {
		byte[] zip = zip(Map.of("workshop.yaml", """
				id: orders
				title: Orders
				roles:
				  - {name: Reader, trust: lambda.amazonaws.com, inline: {read: policies/read.json}}
				""", "policies/read.json", """
				{"Version": "2012-10-17", "Statement": [
				  {"Effect": "Allow", "Action": "sqs:ReceiveMessage", "Resource": "arn:aws:sqs:*:<ACCOUNT_ID>:orders"}]}
				"""));
		assertThat(post(CHECK, ZIP, zip)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"errors":[{"file":"policies/read.json","line":2,"field":"Statement[0].Resource",
				"message":"'<ACCOUNT_ID>' only stands for something else; write ${Account}"}]}""");
	}

	@Test
	void refusesWhatLeadsOutOfAZipFileAndWhatFillsTheMemory() throws IOException {
		assertThat(post(CHECK, ZIP, zip(Map.of("../workshop.yaml", "id: x")))).hasStatusOk()
			.bodyText()
			.contains("has an entry whose path leads out of it or is none: '../workshop.yaml'");
		assertThat(post(CHECK, ZIP, zip(Map.of("workshop.yaml", " ".repeat(3_000_000))))).hasStatusOk()
			.bodyText()
			.contains("has a file of more than 2097152 bytes, 'workshop.yaml'");
		assertThat(post(CHECK, YAML, "a: &a [x, x]\nb: &b [*a, *a]\nid: [*b, *b]\n")).hasStatusOk()
			.bodyText()
			.contains("YAML aliases are not supported");
		assertThat(post(CHECK, YAML, " ".repeat(WorkshopReviews.MAX_BYTES) + "id: x")).hasStatusOk()
			.bodyText()
			.contains("is larger than 1048576 bytes");
	}

	@ParameterizedTest
	@CsvSource({ "cloudformation/many-kinds.yaml, 6", "golden/full-workshop-roles.template.json, 3",
			"golden/narrow-workshop-roles.template.json, 3", "golden/An-workshop-roles.template.json, 3",
			"golden/workshop-role-APIGateway-SQS.template.json, 1" })
	void convertsATemplateToAFileThatIsTheSameWorkshop(String file, int roles) throws IOException {
		String template = Files.readString(Path.of("src/test/resources").resolve(file));
		MvcTestResult zip = post(CONVERT + "?name=many-kinds.yaml", YAML, template, ZIP);
		assertThat(zip).hasStatusOk()
			.hasContentType(ZIP)
			.headers()
			.hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workshop.zip\"");
		MvcTestResult fromZip = post(CHECK, ZIP, zip.getResponse().getContentAsByteArray());
		MvcTestResult fromTemplate = post(CHECK + "?name=many-kinds.yaml", YAML, template);
		assertThat(workshop(fromZip).path("roles")).hasSize(roles);
		assertThat(workshop(fromZip)).isEqualTo(workshop(fromTemplate));
	}

	@Test
	void convertsATemplateToJson() {
		assertThat(post(CONVERT + "?name=orders.yaml", YAML, TEMPLATE)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"workshop":{"id":"orders","title":"orders","roles":[{"name":"Reader",
				"trust":{"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},
				"Action":"sts:AssumeRole"}]}}]},
				"findings":[{"kind":"MISSING","line":11,"place":"Resources.Everyone",
				"message":"a workshop has nothing of the type AWS::IAM::Group"}]}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "AWSTemplateFormatVersion: 2010-09-09;has no role that a workshop could have",
			"{id: orders, title: Orders, roles: [{name: R, trust: lambda.amazonaws.com}]};is a workshop file already",
			"id: orders;lacks title, roles" })
	void convertsNothingElse(String content, String reason) {
		MvcTestResult answer = post(CONVERT, YAML, content);
		assertThat(answer).hasStatus(422).bodyText().contains(reason);
		assertProblem(answer, 422, "invalid-workshop");
	}

	@Test
	void refusesNamesThatAreTooLong() {
		assertProblem(post(CHECK + "?name=" + "x".repeat(256), YAML, TEMPLATE), 400, "invalid-parameter", "field",
				"name");
	}

	private static JsonNode workshop(MvcTestResult answer) {
		return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray()).path("workshop");
	}

	private static byte[] zip(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	private MvcTestResult post(String path, String type, String content) {
		return post(path, type, content, "*/*");
	}

	private MvcTestResult post(String path, String type, String content, String accept) {
		return this.mvc.post()
			.uri(path)
			.header(HttpHeaders.CONTENT_TYPE, type)
			.header(HttpHeaders.ACCEPT, accept)
			.content(content)
			.exchange();
	}

	private MvcTestResult post(String path, String type, byte[] content) {
		return this.mvc.post().uri(path).header(HttpHeaders.CONTENT_TYPE, type).content(content).exchange();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Reviews {

		@Bean
		WorkshopReviews workshopReviews() {
			return new WorkshopReviews(new WorkshopSettings("ana-", ResourceScope.WIDE, Map.of()));
		}

	}

}
