package dev.workshoproles.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;

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

	private static final String VALIDATION = """
			validation {
			  condition     = can(regex("^[^\\"\\\\\\\\[:cntrl:]]+$", var.%1$s))
			  error_message = "%1$s %2$s."
			}
			""";

	/** Names that Terraform reserves in a module. */
	private static final Set<String> RESERVED = Set.of("count", "depends_on", "for_each", "lifecycle", "locals",
			"providers", "source", "version");

	private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");

	private static final Pattern DOLLAR_BEFORE_PLACEHOLDER = Pattern
		.compile("\\$(?=" + ExportPlaceholders.PATTERN + ")");

	private static final Pattern EXPRESSION = Pattern.compile("^\"\\$\\{([^{}\"]+)}\"$");

	private final ExportedRoles exported;

	private final Identifiers variables = new Identifiers(TerraformModule::sanitizeVariable);

	private final Identifiers roles = new Identifiers(TerraformModule::sanitize);

	private final Identifiers policies = new Identifiers(TerraformModule::sanitize);

	private final Identifiers attachments = new Identifiers(TerraformModule::sanitize);

	private final Identifiers inlinePolicies = new Identifiers(TerraformModule::sanitize);

	private final Identifiers instanceProfiles = new Identifiers(TerraformModule::sanitize);

	private final Expressions expressions;

	private final StringBuilder module = new StringBuilder();

	private TerraformModule(ExportedRoles exported) {
		this.exported = exported;
		this.expressions = Expressions.of(exported, EXPRESSIONS,
				(parameter) -> "${var." + this.variables.of(parameter.name()) + "}");
	}

	static String write(ExportedRoles exported) {
		return new TerraformModule(exported).write();
	}

	private String write() {
		this.module.append(HEAD.formatted(this.exported.workshop()));
		if (this.exported.has(ExportPlaceholders.LOCATION.accountId())) {
			this.module.append("\ndata \"aws_caller_identity\" \"current\" {}\n");
		}
		if (this.exported.has(ExportPlaceholders.LOCATION.region())) {
			this.module.append("\ndata \"aws_region\" \"current\" {}\n");
		}
		this.exported.parameters().forEach(this::add);
		this.exported.policies().forEach(this::add);
		this.exported.roles().forEach(this::add);
		Map<String, String> arns = new LinkedHashMap<>();
		this.exported.roles().forEach((role) -> arns.put(quoted(role.name()), address(role) + ".arn"));
		addBlock("output \"role_arns\"", aligned(Map.of("description", quoted("The ARN of each role, by its name."))),
				map("value", arns));
		return this.module.toString();
	}

	private void add(Parameter parameter) {
		String name = this.variables.of(parameter.name());
		Map<String, String> arguments = new LinkedHashMap<>();
		arguments.put("description", quoted(parameter.description().in(Locale.ENGLISH)));
		arguments.put("type", "string");
		addBlock("variable \"" + name + "\"", aligned(arguments),
				VALIDATION.formatted(name, ExportedRoles.VALUE_RULE).indent(2).stripTrailing());
	}

	private void add(CustomerPolicy policy) {
		Map<String, String> arguments = new LinkedHashMap<>();
		arguments.put("name", quoted(policy.name()));
		if (!policy.path().equals("/")) {
			arguments.put("path", quoted(policy.path()));
		}
		addResource("aws_iam_policy", this.policies.of(policy.name()), aligned(arguments),
				hereDocument("policy", ExportedRoles.document(policy)), tags(policy.tags()));
	}

	private void add(RoleBlueprint role) {
		RoleOptions options = role.options();
		Map<String, String> arguments = new LinkedHashMap<>();
		arguments.put("name", quoted(role.name()));
		Optional.ofNullable(options.path()).ifPresent((path) -> arguments.put("path", quoted(path)));
		Optional.ofNullable(options.description())
			.ifPresent((description) -> arguments.put("description", quoted(description)));
		Optional.ofNullable(options.maxSessionSeconds())
			.ifPresent((seconds) -> arguments.put("max_session_duration", seconds.toString()));
		Optional.ofNullable(options.permissionsBoundary())
			.ifPresent((boundary) -> arguments.put("permissions_boundary", arn(boundary)));
		addResource("aws_iam_role", this.roles.of(role.name()), aligned(arguments),
				hereDocument("assume_role_policy", ExportedRoles.trustPolicy(role)), tags(options.tags()));
		// No name has a space, so the pairs stay distinct.
		role.policies()
			.forEach((policy) -> addResource("aws_iam_role_policy_attachment",
					this.attachments.of(role.name() + " " + policy.name()), ofRole(role, "policy_arn", arn(policy))));
		ExportedRoles.inlinePolicies(role)
			.forEach((name, document) -> addResource("aws_iam_role_policy",
					this.inlinePolicies.of(role.name() + " " + name), ofRole(role, "name", quoted(name)),
					hereDocument("policy", document)));
		Optional.ofNullable(options.instanceProfile())
			.ifPresent((profile) -> addResource("aws_iam_instance_profile", this.instanceProfiles.of(profile.name()),
					ofRole(role, profile), tags(profile.tags())));
	}

	private void addResource(String type, String identifier, String... parts) {
		addBlock("resource \"%s\" \"%s\"".formatted(type, identifier), parts);
	}

	/** Adds a block with a blank line between its parts; empty ones are left out. */
	private void addBlock(String head, String... parts) {
		this.module.append("\n").append(head).append(" {\n");
		this.module.append(Stream.of(parts).filter((part) -> !part.isEmpty()).collect(Collectors.joining("\n\n")));
		this.module.append("\n}\n");
	}

	private String ofRole(RoleBlueprint role, InstanceProfile profile) {
		Map<String, String> arguments = new LinkedHashMap<>();
		arguments.put("role", address(role) + ".name");
		arguments.put("name", quoted(profile.name()));
		Optional.ofNullable(profile.path()).ifPresent((path) -> arguments.put("path", quoted(path)));
		return aligned(arguments);
	}

	private String ofRole(RoleBlueprint role, String argument, String value) {
		Map<String, String> arguments = new LinkedHashMap<>();
		arguments.put("role", address(role) + ".name");
		arguments.put(argument, value);
		return aligned(arguments);
	}

	private String hereDocument(String argument, PolicyText document) {
		String text = this.expressions.in(literal(document.pretty())).indent(4);
		return "  " + argument + " = <<-JSON\n" + text + "  JSON";
	}

	private String tags(Map<String, String> tags) {
		Map<String, String> quoted = new LinkedHashMap<>();
		new TreeMap<>(tags).forEach((key, value) -> quoted.put(quoted(key), quoted(value)));
		return quoted.isEmpty() ? "" : map("tags", quoted);
	}

	private static String map(String argument, Map<String, String> entries) {
		return "  " + argument + " = {\n" + aligned(entries).indent(2) + "  }";
	}

	/** With the equals signs below each other. */
	private static String aligned(Map<String, String> arguments) {
		int width = arguments.keySet().stream().mapToInt(String::length).max().orElse(0);
		String format = "  %-" + width + "s = %s";
		return arguments.entrySet()
			.stream()
			.map((argument) -> format.formatted(argument.getKey(), argument.getValue()))
			.collect(Collectors.joining("\n"));
	}

	private String address(RoleBlueprint role) {
		return "aws_iam_role." + this.roles.of(role.name());
	}

	private String arn(PermissionsBoundary boundary) {
		CustomerPolicy own = boundary.policy();
		return (own != null) ? arn(own) : quoted(boundary.arn());
	}

	private String arn(PolicyBlueprint policy) {
		return (policy instanceof AwsPolicy) ? quoted(ExportedRoles.arn(policy))
				: "aws_iam_policy." + this.policies.of(policy.name()) + ".arn";
	}

	private static String sanitizeVariable(String name) {
		String identifier = sanitize(name);
		return RESERVED.contains(identifier) ? identifier + "_" : identifier;
	}

	private static String sanitize(String name) {
		String identifier = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
		return identifier.matches("[a-z_].*") ? identifier : "_" + identifier;
	}

	/** A text that is nothing but an expression needs no quotes. */
	private String quoted(String text) {
		String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
		String literal = '"' + literal(CONTROL_CHARACTER.matcher(escaped)
			.replaceAll((character) -> "\\\\u%04x".formatted((int) character.group().charAt(0)))) + '"';
		return EXPRESSION.matcher(this.expressions.in(literal)).replaceFirst("$1");
	}

	/**
	 * Doubling the first character escapes a template sequence. A dollar before a
	 * placeholder must not do so to the expression.
	 */
	private static String literal(String text) {
		return DOLLAR_BEFORE_PLACEHOLDER.matcher(text.replace("${", "$${").replace("%{", "%%{"))
			.replaceAll("\\${\"\\$\"}");
	}

}
