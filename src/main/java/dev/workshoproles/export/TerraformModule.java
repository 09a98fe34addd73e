package dev.workshoproles.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;

/**
 * Roles as a Terraform module in one file, formatted as by {@code terraform fmt}. Policy
 * documents are here-documents, which are passed on unchanged; jsonencode would rewrite
 * numbers and some characters.
 */
final class TerraformModule {

	private static final String HEAD = """
			# The IAM roles of the workshop %s. In a folder of its own:
			#   terraform init && terraform apply
			# Credentials and Region are those of the AWS provider, such as AWS_PROFILE and AWS_REGION.

			terraform {
			  required_version = ">= 1.0"

			  required_providers {
			    aws = {
			      source  = "hashicorp/aws"
			      version = ">= 5.0"
			    }
			  }
			}

			data "aws_partition" "current" {}
			""";

	/**
	 * The attribute {@code id} holds the Region's name in all versions of the provider.
	 */
	private static final ResourceLocation EXPRESSIONS = new ResourceLocation("${data.aws_partition.current.partition}",
			"${data.aws_caller_identity.current.account_id}", "${data.aws_region.current.id}");

	private static final String LOCATION = """

			data "aws_caller_identity" "current" {}

			data "aws_region" "current" {}
			""";

	private static final String POLICY = """

			resource "aws_iam_policy" "%s" {
			  name = %s

			  policy = <<-JSON
			%s
			  JSON
			}
			""";

	private static final String ROLE = """

			resource "aws_iam_role" "%s" {
			  name = %s

			  assume_role_policy = <<-JSON
			%s
			  JSON
			}
			""";

	private static final String ATTACHMENT = """

			resource "aws_iam_role_policy_attachment" "%s" {
			  role       = aws_iam_role.%s.name
			  policy_arn = %s
			}
			""";

	private final ExportedRoles exported;

	private final Identifiers roles = new Identifiers(TerraformModule::sanitize);

	private final Identifiers policies = new Identifiers(TerraformModule::sanitize);

	private final Identifiers attachments = new Identifiers(TerraformModule::sanitize);

	private final StringBuilder module = new StringBuilder();

	private TerraformModule(ExportedRoles exported) {
		this.exported = exported;
	}

	static String write(ExportedRoles exported) {
		return new TerraformModule(exported).write();
	}

	private String write() {
		this.module.append(HEAD.formatted(this.exported.workshop()));
		this.module.append(this.exported.hasPlaceholders() ? LOCATION : "");
		this.exported.policies().forEach(this::add);
		this.exported.roles().forEach(this::add);
		Map<String, String> arns = new LinkedHashMap<>();
		this.exported.roles().forEach((role) -> arns.put(role.name(), address(role) + ".arn"));
		addOutput("role_arns", "The ARN of each role, by its name.", arns);
		return this.module.toString();
	}

	private void add(CustomerPolicy policy) {
		this.module.append(POLICY.formatted(this.policies.of(policy.name()), quoted(policy.name()),
				hereDocument(this.exported.document(policy))));
	}

	private void add(RoleBlueprint role) {
		String identifier = this.roles.of(role.name());
		this.module
			.append(ROLE.formatted(identifier, quoted(role.name()), hereDocument(this.exported.trustPolicy(role))));
		for (PolicyBlueprint policy : role.policies()) {
			// No name has a space, so the pairs stay distinct.
			String attachment = this.attachments.of(role.name() + " " + policy.name());
			this.module.append(ATTACHMENT.formatted(attachment, identifier, arn(policy)));
		}
	}

	private void addOutput(String name, String description, Map<String, String> values) {
		int width = values.keySet().stream().mapToInt((key) -> quoted(key).length()).max().orElse(0);
		this.module.append("\noutput \"%s\" {\n  description = %s\n".formatted(name, quoted(description)));
		this.module.append("\n  value = {\n");
		values
			.forEach((key, value) -> this.module.append(("    %-" + width + "s = %s\n").formatted(quoted(key), value)));
		this.module.append("  }\n}\n");
	}

	private String address(RoleBlueprint role) {
		return "aws_iam_role." + this.roles.of(role.name());
	}

	private String arn(PolicyBlueprint policy) {
		return (policy instanceof AwsPolicy aws)
				? "\"arn:${data.aws_partition.current.partition}:iam::aws:policy"
						+ quoted(aws.path() + aws.name()).substring(1)
				: "aws_iam_policy." + this.policies.of(policy.name()) + ".arn";
	}

	private static String sanitize(String name) {
		String identifier = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
		return identifier.matches("[a-z_].*") ? identifier : "_" + identifier;
	}

	private static String hereDocument(PolicyText document) {
		return ExportPlaceholders.in(literal(document.pretty()), EXPRESSIONS).indent(4).stripTrailing();
	}

	private static String quoted(String text) {
		return '"' + literal(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
	}

	/** Doubling the first character escapes a template sequence. */
	private static String literal(String text) {
		return text.replace("${", "$${").replace("%{", "%%{");
	}

}
