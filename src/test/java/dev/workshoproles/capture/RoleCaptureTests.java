package dev.workshoproles.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.capture.Omission.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class RoleCaptureTests {

	private static final String TRUST = """
			{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},
			"Action":"sts:AssumeRole"}}""";

	private static final String ACCOUNT_TRUST = """
			{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:root"},
			"Action":["sts:AssumeRole","sts:TagSession"]}}""";

	private static final String DOCUMENT = """
			{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"sqs:ReceiveMessage",
			"Resource":"arn:aws:sqs:us-east-1:000000000000:Orders"},{"Effect":"Allow","Action":"s3:GetObject",
			"Resource":"arn:aws:s3:::lab-000000000000/${aws:username}/*"}]}""";

	private final SandboxIam iam = new SandboxIam();

	private final AccountUnderTest account = AccountUnderTest.inProcess(this.iam, 4);

	private final RoleCapture capture = new RoleCapture(this.account.account(), ShippedWorkshop.load("ana-"), false);

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void everythingAboutARoleIsInTheFile() {
		this.iam.createPolicy((policy) -> policy.policyName("ana-Read").path("/lab/").policyDocument(DOCUMENT));
		this.iam.createRole((role) -> role.roleName("ana-Server")
			.path("/workshop/")
			.assumeRolePolicyDocument(TRUST)
			.description("Runs the lab")
			.maxSessionDuration(7200)
			.tags(tag("team", "lab"), tag("workshop-roles-console", "other")));
		this.iam.attachRolePolicy(
				(attach) -> attach.roleName("ana-Server").policyArn("arn:aws:iam::000000000000:policy/lab/ana-Read"));
		this.iam.attachRolePolicy((attach) -> attach.roleName("ana-Server")
			.policyArn("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"));
		this.iam.putRolePolicy((put) -> put.roleName("ana-Server").policyName("orders").policyDocument(DOCUMENT));
		this.iam.createInstanceProfile((profile) -> profile.instanceProfileName("ana-Server"));
		this.iam.addRoleToInstanceProfile((add) -> add.instanceProfileName("ana-Server").roleName("ana-Server"));
		CapturedWorkshop captured = this.capture.capture(List.of("ana-Server"));
		assertThat(captured.omissions()).isEmpty();
		String document = """
				{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"sqs:ReceiveMessage",
				"Resource":"arn:${Partition}:sqs:${Region}:${Account}:Orders"},{"Effect":"Allow","Action":"s3:GetObject",
				"Resource":"arn:${Partition}:s3:::lab-${Account}/${aws:username}/*"}]}""";
		assertThat(captured.file()).isEqualTo(JsonMapper.shared().readTree("""
				{"id":"captured-workshop","title":"Captured workshop","region":"us-east-1","roles":[{"name":"Server",
				"trust":"ec2.amazonaws.com","policies":["Read","service-role/AWSLambdaBasicExecutionRole"],
				"inline":{"orders":DOCUMENT},"instanceProfile":true,"path":"/workshop/","description":"Runs the lab",
				"maxSessionDuration":7200,"tags":{"team":"lab"}}],
				"policies":[{"name":"Read","document":DOCUMENT,"path":"/lab/"}]}""".replace("DOCUMENT", document)));
	}

	@Test
	void trustInMoreThanAServiceIsWrittenAsItIs() {
		this.iam.createRole((role) -> role.roleName("Auditor").assumeRolePolicyDocument(ACCOUNT_TRUST));
		JsonNode trust = this.capture.capture(List.of("Auditor")).file().at("/roles/0/trust");
		assertThat(trust.at("/Statement/Principal/AWS").asString()).isEqualTo("arn:${Partition}:iam::${Account}:root");
		assertThat(trust.at("/Statement/Action/1").asString()).isEqualTo("sts:TagSession");
	}

	@Test
	void whatCannotBeCapturedIsSaid() {
		this.iam.createRole((role) -> role.roleName("Worker").assumeRolePolicyDocument(TRUST));
		for (String profile : List.of("First", "Second")) {
			this.iam.createInstanceProfile((create) -> create.instanceProfileName(profile));
			this.iam.addRoleToInstanceProfile((add) -> add.instanceProfileName(profile).roleName("Worker"));
		}
		CapturedWorkshop captured = this.capture.capture(List.of("Worker", "Nobody"));
		assertThat(captured.file().at("/roles")).hasSize(1);
		assertThat(captured.omissions()).extracting(Omission::reason)
			.containsExactlyInAnyOrder(Reason.INSTANCE_PROFILE, Reason.NO_ROLE);
	}

	@Test
	void aZipFileHasEachDocumentBesideTheWorkshop() throws IOException {
		this.iam.createRole((role) -> role.roleName("Auditor").assumeRolePolicyDocument(ACCOUNT_TRUST));
		this.iam.putRolePolicy((put) -> put.roleName("Auditor").policyName("read").policyDocument(DOCUMENT));
		ObjectNode file = this.capture.capture(List.of("Auditor")).file();
		Map<String, String> entries = entries(WorkshopZip.write(file));
		assertThat(entries).containsOnlyKeys("workshop.yaml", "trust/Auditor.json", "inline/Auditor-read.json");
		assertThat(entries.get("workshop.yaml")).contains("trust: trust/Auditor.json",
				"read: inline/Auditor-read.json");
		assertThat(JsonMapper.shared().readTree(entries.get("inline/Auditor-read.json")))
			.isEqualTo(file.at("/roles/0/inline/read"));
	}

	private static Tag tag(String key, String value) {
		return Tag.builder().key(key).value(value).build();
	}

	private static Map<String, String> entries(byte[] zip) throws IOException {
		Map<String, String> entries = new TreeMap<>();
		try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
				entries.put(entry.getName(), new String(input.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return entries;
	}

}
