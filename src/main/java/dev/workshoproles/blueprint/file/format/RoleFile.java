package dev.workshoproles.blueprint.file.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.policy.IamLimits;

/**
 * A role as written in the workshop file.
 *
 * @param name its name, without prefix
 * @param trust a service or a file's path as a text, a list of services, or a trust
 * policy
 * @param trustedService a service, as the format's first version calls it
 * @param purpose what the role is for
 * @param policies the managed policies: those of the file by name, AWS's by path and name
 * or by ARN
 * @param inline by name, a file's path as a text, or the document itself
 * @param instanceProfile true for one of the role's name, or its name
 * @param path such as {@code /lab/}
 * @param description the role's description in IAM
 * @param maxSessionDuration in seconds
 * @param permissionsBoundary a policy as in policies, or any policy's ARN
 * @param tags its tags
 */
public record RoleFile(String name, @Nullable JsonNode trust, @Nullable String trustedService, LocalizedText purpose,
		List<String> policies, Map<String, JsonNode> inline, @Nullable JsonNode instanceProfile, @Nullable String path,
		@Nullable String description, @Nullable Integer maxSessionDuration, @Nullable String permissionsBoundary,
		Map<String, String> tags) {

	/** The structure of a role. */
	static final Shape SHAPE = new Shape.Fields(fields(), List.of("name", "trust"), Map.of("trust", "trustedService"));

	public RoleFile {
		name = Objects.requireNonNullElse(name, "");
		trust = (trust != null && !trust.isNull()) ? trust : null;
		instanceProfile = (instanceProfile != null && !instanceProfile.isNull()) ? instanceProfile : null;
		purpose = Objects.requireNonNullElse(purpose, LocalizedText.EMPTY);
		policies = Objects.requireNonNullElse(policies, List.of());
		inline = Objects.requireNonNullElse(inline, Map.of());
		tags = Objects.requireNonNullElse(tags, Map.of());
	}

	private static Map<String, Shape> fields() {
		Map<String, Shape> fields = new LinkedHashMap<>();
		fields.put("name", IamShapes.NAME.atMost(IamLimits.MAX_ROLE_NAME));
		fields.put("trust", new Shape.AnyOf(List.of(TextShape.ANY.notEmpty()),
				List.of(new Shape.Items(TextShape.ANY.notEmpty(), 1)), List.of(new Shape.Document()), false,
				"must be a service such as lambda.amazonaws.com, a list of services, a JSON file, or a trust policy"));
		fields.put("trustedService", TextShape.ANY.notEmpty());
		fields.put("purpose", new Shape.Localized());
		fields.put("policies", new Shape.Items(TextShape.ANY.notEmpty(), 0, IamLimits.MAX_ATTACHED_POLICIES,
				"IAM's quota for a role"));
		fields.put("inline", new Shape.Entries(IamShapes.POLICY_NAME, IamShapes.DOCUMENT));
		fields.put("instanceProfile",
				new Shape.AnyOf(
						List.of(IamShapes.NAME.atMost(IamLimits.MAX_INSTANCE_PROFILE_NAME)
							.matching("(?i)(?!(yes|no|on|off|true|false)$).*",
									"is a name as it is written; write true, or leave it out")),
						List.of(), List.of(), true, "must be true, or the name of the instance profile"));
		fields.put("path", IamShapes.PATH);
		fields.put("description", IamShapes.DESCRIPTION);
		fields.put("maxSessionDuration",
				new Shape.Whole(IamLimits.DEFAULT_SESSION_SECONDS, IamLimits.MAX_SESSION_SECONDS, "seconds"));
		fields.put("permissionsBoundary", TextShape.ANY.notEmpty());
		fields.put("tags", IamShapes.TAGS);
		return fields;
	}

}
