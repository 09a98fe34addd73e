package dev.workshoproles.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;

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

	private CliScript(ExportedRoles exported) {
		this.exported = exported;
	}

	static String write(ExportedRoles exported) {
		String script = script();
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
		StringBuilder text = new StringBuilder("workshop=" + quoted(this.exported.workshop()) + "\n\n");
		text.append(this.exported.hasPlaceholders() ? REGION.formatted(this.exported.region()) : "")
			.append("create() {\n");
		this.exported.policies()
			.forEach((policy) -> text.append("\tpolicy %s %s\n".formatted(quoted(policy.name()),
					ExportPlaceholders.in(quoted(this.exported.document(policy).pretty()), VARIABLES))));
		this.exported.roles()
			.forEach((role) -> text.append("\trole %s %s%s\n".formatted(quoted(role.name()),
					quoted(this.exported.trustPolicy(role).pretty()), arns(role))));
		text.append("}\n\nundo() {\n");
		// Roles first: a policy can be deleted once no role has it attached.
		this.exported.roles()
			.forEach((role) -> text.append("\tundo_role %s%s\n".formatted(quoted(role.name()), arns(role))));
		this.exported.policies()
			.forEach((policy) -> text.append("\tundo_policy %s\n".formatted(quoted(policy.name()))));
		return text.append("}\n").toString();
	}

	private static String arns(RoleBlueprint role) {
		return role.policies().stream().map((policy) -> " \\\n\t\t" + arn(policy)).collect(Collectors.joining());
	}

	private static String arn(PolicyBlueprint policy) {
		return (policy instanceof AwsPolicy aws) ? "\"$managed\"" + quoted(aws.path() + aws.name())
				: "\"$customer\"" + quoted("/" + policy.name());
	}

	/** Within single quotes, only a single quote is special to a shell. */
	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
