package dev.workshoproles.blueprint.file.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.policy.IamLimits;

/**
 * The workshop file as written. Missing and wrong values are read as empty, so that rules
 * across fields can be checked in a file with errors.
 *
 * @param id identifies the workshop in tags
 * @param title the workshop's title
 * @param region the lab's Region if no other is configured
 * @param parameters what differs from account to account, by name
 * @param roles the roles in display order
 * @param policies the policies that the file describes
 * @param flow the lab's services in the order of the data flow
 * @param steps the steps of the workshop's instructions
 */
public record WorkshopFile(String id, LocalizedText title, String region, Map<String, ParameterFile> parameters,
		List<RoleFile> roles, List<PolicyFile> policies, List<FlowFile> flow, List<StepFile> steps) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/** The structure of the file. */
	private static final Shape SHAPE = new Shape.Fields(fields(), "id", "title", "roles");

	public WorkshopFile {
		id = Objects.requireNonNullElse(id, "");
		title = Objects.requireNonNullElse(title, LocalizedText.EMPTY);
		region = Objects.requireNonNullElse(region, Workshop.DEFAULT_REGION);
		parameters = Objects.requireNonNullElse(parameters, Map.of());
		roles = Objects.requireNonNullElse(roles, List.of());
		policies = Objects.requireNonNullElse(policies, List.of());
		flow = Objects.requireNonNullElse(flow, List.of());
		steps = Objects.requireNonNullElse(steps, List.of());
	}

	/**
	 * Reads the file's tree and validates each field on its own.
	 * @param tree the tree, which is changed
	 * @param place the path of the file as a whole
	 * @return the file without what was reported; empty if it is no mapping
	 */
	public static Optional<WorkshopFile> of(JsonNode tree, FieldPath place) {
		if (tree.isNull() || tree.isMissingNode()) {
			place.report("is empty");
			return Optional.empty();
		}
		if (tree.has("Resources") && !tree.has("roles")) {
			place.at("Resources")
				.report("makes a CloudFormation template only if one of them has a Type such as AWS::IAM::Role");
			return Optional.empty();
		}
		JsonNode valid = SHAPE.validated(tree, place);
		return valid.isNull() ? Optional.empty() : Optional.of(MAPPER.treeToValue(valid, WorkshopFile.class));
	}

	private static Map<String, Shape> fields() {
		Map<String, Shape> fields = new LinkedHashMap<>();
		// Where an editor finds the schema of a file in JSON, which has no comments.
		fields.put("$schema", TextShape.ANY);
		fields.put("id", TextShape.ANY.matching("[a-z0-9][a-z0-9-]{0,63}",
				"must be 1 to 64 lower-case letters, digits or hyphens"));
		fields.put("title", new Shape.Localized());
		fields.put("region",
				TextShape.ANY.matching("[a-z]{2,}(-[a-z]+)+-[0-9]+", "must be a Region such as us-east-1"));
		fields.put("parameters", new Shape.Entries(TextShape.ANY
			.matching("[a-z][a-z0-9-]*", "must have only lower-case letters, digits and hyphens, " + "a letter first")
			.matching("(?!(partition|account|region|prefix)$).*", "is the name of one that the console knows itself"),
				ParameterFile.SHAPE));
		fields.put("roles", new Shape.Items(RoleFile.SHAPE, 1, IamLimits.MAX_ROLES, "IAM's quota for an account"));
		fields.put("policies",
				new Shape.Items(PolicyFile.SHAPE, 0, IamLimits.MAX_CUSTOMER_POLICIES, "IAM's quota for an account"));
		fields.put("flow", new Shape.Items(FlowFile.SHAPE));
		fields.put("steps", new Shape.Items(StepFile.SHAPE));
		return fields;
	}

}
