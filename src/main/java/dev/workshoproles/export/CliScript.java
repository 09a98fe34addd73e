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
 * Roles as a bash script for the AWS CLI. What it does with each role and policy is a
 * file of its own; what is written here is which ones.
 */
final class CliScript {

	private static final String PLACE = "# @roles@\n";

	/** Leaves the single quotes in which documents stand. */
	private static final ResourceLocation WORDS = new ResourceLocation("'\"$partition\"'", "'\"$account\"'",
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
		text.append(this.exported.isPlaced() ? REGION.formatted(this.exported.region()) : "").append("create() {\n");
		this.exported.policies()
			.forEach((policy) -> text.append("\tpolicy %s %s\n".formatted(quoted(policy.name()),
					ExportPlaceholders.in(quoted(this.exported.document(policy).pretty()), WORDS))));
		this.exported.roles()
			.forEach((role) -> text.append("\trole %s %s%s\n".formatted(quoted(role.name()),
					quoted(this.exported.trustPolicy(role).pretty()), arns(role))));
		text.append("}\n\nundo() {\n");
		// The other way round: a policy can be deleted when no role has it any more.
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

	/** Nothing has a meaning to a shell between single quotes but themselves. */
	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
