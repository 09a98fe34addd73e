package dev.workshoproles.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.testsupport.Command;
import dev.workshoproles.testsupport.RequiresTool;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The module as a parser of HCL reads it, and as Terraform itself does.
 */
class TerraformModuleTests {

	private static final String POLICIES = "aws_iam_policy";

	private static final String ATTACHMENTS = "aws_iam_role_policy_attachment";

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void write() throws IOException {
		this.file = Files.writeString(this.folder.resolve("roles.tf"),
				Dialect.TERRAFORM.write(NastyWorkshop.ROLES_AND_MORE));
	}

	@Test
	@RequiresTool("hcl2tojson")
	void hasALegalAddressForEachName() {
		assertThat(names(POLICIES)).containsExactly(Map.entry("_a_b", "-a+b"), Map.entry("a_b", "a=b"),
				Map.entry("_1_a_b", "1@a.b"));
		assertThat(names("aws_iam_role")).containsExactly(Map.entry("_a_b", "-a+b"), Map.entry("a_b", "a=b"),
				Map.entry("_", "+"), Map.entry("_2", "@"));
		assertThat(resources(ATTACHMENTS)).extracting(Map.Entry::getKey).doesNotHaveDuplicates().hasSize(6);
	}

	@Test
	@RequiresTool("hcl2tojson")
	void attachesByReference() {
		assertThat(resources(ATTACHMENTS))
			.extracting((attachment) -> attachment.getValue().path("role").asString("") + " "
					+ attachment.getValue().path("policy_arn").asString(""))
			.startsWith("${aws_iam_role._a_b.name} ${aws_iam_policy._a_b.arn}",
					"${aws_iam_role._a_b.name} ${aws_iam_policy.a_b.arn}",
					"${aws_iam_role.a_b.name} ${aws_iam_policy.a_b.arn}")
			.endsWith("${aws_iam_role._2.name} \"arn:${data.aws_partition.current.partition}:iam::aws:policy"
					+ "/\\\"\\\\$${x}%%{y}'`/a,b\"");
	}

	@Test
	@RequiresTool("hcl2tojson")
	void hasDocumentsInWhichNothingIsATemplate() {
		List<Map.Entry<String, JsonNode>> policies = resources(POLICIES);
		assertThat(policies).hasSize(3);
		for (int i = 0; i < 3; i++) {
			String text = hereDocument(policies.get(i).getValue().path("policy").asString(""));
			assertThat(text.replace("$${", "").replace("%%{", "")).doesNotContain("${", "%{");
			assertThat(PolicyDocument.parse(text.replace("$${", "${").replace("%%{", "%{")))
				.isEqualTo(NastyWorkshop.ROLES_AND_MORE.policies().get(i).document());
		}
	}

	@Test
	@Tag("terraform")
	@RequiresTool("terraform")
	void isLaidOutAsTerraformDoes() throws IOException {
		Files.writeString(this.folder.resolve("full.tf"),
				Dialect.TERRAFORM.write(ExportedRoles.of(FullWorkshop.load())));
		assertThat(Command.in(this.folder).attempt("terraform", "fmt", "-check", "-diff", "."))
			.satisfies((result) -> assertThat(result.code()).as(result.output()).isZero());
	}

	/**
	 * Without the resources, which need a provider, Terraform can tell what texts mean.
	 */
	@Test
	@Tag("terraform")
	@RequiresTool("terraform")
	void hasDocumentsAndTextsThatTerraformTakesForWhatTheyAre() throws IOException {
		String module = Files.readString(this.file);
		int policy = module.indexOf("  policy = <<-JSON");
		String document = module.substring(policy, module.indexOf("\n  JSON\n", policy));
		int text = module.indexOf("  description = ", module.indexOf("resource \"aws_iam_role\" \"_2\""));
		String description = module.substring(text, module.indexOf('\n', text));
		Files.writeString(this.file, "locals {\n" + document + "\n  JSON\n" + description
				+ "\n}\noutput \"texts\" { value = [local.policy, local.description] }\n");
		Command terraform = Command.in(this.folder);
		terraform.run("terraform", "init", "-no-color");
		terraform.run("terraform", "apply", "-auto-approve", "-no-color");
		String output = terraform.run("terraform", "output", "-json", "texts");
		// Before it Terraform may warn of its own settings.
		JsonNode texts = new JsonMapper().readTree(output.substring(output.indexOf('[')));
		assertThat(PolicyDocument.parse(texts.path(0).stringValue())).isEqualTo(NastyWorkshop.QUOTES.document());
		assertThat(texts.path(1).stringValue()).isEqualTo(NastyWorkshop.ODD_TEXT);
	}

	private List<Map.Entry<String, String>> names(String type) {
		return resources(type).stream()
			.map((resource) -> Map.entry(resource.getKey(), unquoted(resource.getValue().path("name").asString(""))))
			.toList();
	}

	private List<Map.Entry<String, JsonNode>> resources(String type) {
		JsonNode module = new JsonMapper()
			.readTree(Command.in(this.folder).run("hcl2tojson", "--quiet", this.file.toString()));
		return module.path("resource")
			.valueStream()
			.flatMap((block) -> block.path('"' + type + '"').properties().stream())
			.map((resource) -> Map.entry(unquoted(resource.getKey()), resource.getValue()))
			.toList();
	}

	private static String hereDocument(String expression) {
		assertThat(expression).startsWith("\"<<-JSON\n").endsWith("\n  JSON\"");
		return expression.substring(expression.indexOf('\n'), expression.lastIndexOf('\n'));
	}

	private static String unquoted(String text) {
		return text.substring(1, text.length() - 1);
	}

}
