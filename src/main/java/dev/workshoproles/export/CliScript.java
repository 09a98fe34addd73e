package dev.workshoproles.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;

/**
 * Roles as a bash script for the AWS CLI. The script's functions are a resource file;
 * this class adds the roles and policies to call them with.
 */
final class CliScript {

	private static final String PLACE = "# @roles@\n";

	/** Closes and reopens the single quotes around a document. */
	private static final ResourceLocation VARIABLES = new ResourceLocation("'\"$partition\"'", "'\"$account\"'",
			"'\"$region\"'");

	private static final String REGION = """
			# Where the lab's own resources are.
			region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
			region=${region:-%s}

			""";

	private final ExportedRoles exported;

	/** The prefix keeps them apart from what else is in an environment. */
	private final Identifiers variables = new Identifiers(
			(name) -> "WORKSHOP_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"));

	private final Expressions expressions;

	private final StringBuilder text = new StringBuilder();

	private CliScript(ExportedRoles exported) {
		this.exported = exported;
		this.expressions = Expressions.of(exported, VARIABLES,
				(parameter) -> "'\"$" + this.variables.of(parameter.name()) + "\"'");
	}

	static String write(ExportedRoles exported) {
		String script = ScriptSection.select(script(), exported);
		int place = script.indexOf(PLACE);
		return script.substring(0, place) + new CliScript(exported).roles() + script.substring(place + PLACE.length());
	}

	private static String script() {
		try {
			return new ClassPathResource("export/workshop-roles.sh").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String roles() {
		this.text.append("workshop=").append(quoted(this.exported.workshop())).append("\n\n");
		if (this.exported.has(ExportPlaceholders.LOCATION.region())) {
			this.text.append(REGION.formatted(this.exported.region()));
		}
		if (ScriptSection.PARAMETERS.isNeededFor(this.exported)) {
			this.text.append("parameters() {\n");
			this.exported.parameters().forEach(this::add);
			this.text.append("}\n\n");
		}
		this.text.append("create() {\n");
		this.exported.policies().forEach(this::add);
		this.exported.roles().forEach(this::add);
		this.text.append("}\n\nundo() {\n");
		// Roles first: a policy can be deleted once no role has it attached.
		this.exported.roles().forEach(this::addUndo);
		this.exported.policies().forEach((policy) -> call("undo_policy", quoted(pathAndName(policy))));
		this.text.append("}\n");
		return this.text.toString();
	}

	private void add(Parameter parameter) {
		call("parameter", this.variables.of(parameter.name()), quoted(parameter.description().in(Locale.ENGLISH)));
	}

	private void add(CustomerPolicy policy) {
		call(given("tags", tags(policy.tags())) + "policy", quoted(pathAndName(policy)),
				document(ExportedRoles.document(policy)));
	}

	private void add(RoleBlueprint role) {
		RoleOptions options = role.options();
		ObjectNode json = json(options);
		call(given("options", json.isEmpty() ? "" : json.toString()) + given("tags", tags(options.tags())) + "role",
				quoted(role.name()), document(ExportedRoles.trustPolicy(role)) + words(arns(role)));
		if (ScriptSection.INLINE.isNeededFor(this.exported)) {
			call("inline" + words(ExportedRoles.inlinePolicies(role)
				.entrySet()
				.stream()
				.map((policy) -> quoted(policy.getKey()) + " " + document(policy.getValue()))));
		}
		Optional.ofNullable(options.instanceProfile())
			.ifPresent((profile) -> call(given("tags", tags(profile.tags())) + "profile", quoted(profile.name()),
					quoted(role.name())
							+ Optional.ofNullable(profile.path()).map((path) -> " " + quoted(path)).orElse("")));
	}

	private void addUndo(RoleBlueprint role) {
		Optional.ofNullable(role.options().instanceProfileName())
			.ifPresent((profile) -> call("undo_profile", quoted(profile), quoted(role.name())));
		call("undo_role", quoted(role.name())
				+ words(Stream.concat(arns(role), role.inlinePolicies().keySet().stream().map(CliScript::quoted))));
	}

	private void call(String... words) {
		this.text.append('\t').append(String.join(" ", words)).append('\n');
	}

	/** What CreateRole is given besides names, documents and tags. */
	private static ObjectNode json(RoleOptions options) {
		ObjectNode json = JsonNodeFactory.instance.objectNode();
		Optional.ofNullable(options.path()).ifPresent((path) -> json.put("Path", path));
		Optional.ofNullable(options.description()).ifPresent((description) -> json.put("Description", description));
		Optional.ofNullable(options.maxSessionSeconds())
			.ifPresent((seconds) -> json.put("MaxSessionDuration", seconds));
		Optional.ofNullable(options.permissionsBoundary())
			.ifPresent((boundary) -> json.put("PermissionsBoundary", ExportedRoles.arn(boundary)));
		return json;
	}

	/** The elements of a JSON array. */
	private static String tags(Map<String, String> tags) {
		return new TreeMap<>(tags).entrySet()
			.stream()
			.map((tag) -> JsonNodeFactory.instance.objectNode()
				.put("Key", tag.getKey())
				.put("Value", tag.getValue())
				.toString())
			.collect(Collectors.joining(", "));
	}

	/** A variable for one call. */
	private String given(String variable, String value) {
		return value.isEmpty() ? "" : variable + "=" + this.expressions.in(quoted(value)) + " \\\n\t\t";
	}

	private String document(PolicyText document) {
		return this.expressions.in(quoted(document.pretty()));
	}

	private static Stream<String> arns(RoleBlueprint role) {
		return role.policies()
			.stream()
			.map((policy) -> ((policy instanceof AwsPolicy) ? "\"$managed\"" : "\"$customer\"")
					+ quoted("/" + pathAndName(policy)));
	}

	/** The end of its ARN. */
	private static String pathAndName(PolicyBlueprint policy) {
		String arn = ExportedRoles.arn(policy);
		return arn.substring(arn.indexOf('/') + 1);
	}

	/** Each on a line of its own. */
	private static String words(Stream<String> words) {
		return words.map((word) -> " \\\n\t\t" + word).collect(Collectors.joining());
	}

	/** Within single quotes, only a single quote is special to a shell. */
	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
