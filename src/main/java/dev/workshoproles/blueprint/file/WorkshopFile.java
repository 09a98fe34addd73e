package dev.workshoproles.blueprint.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.IamLimits;

/**
 * The workshop file as written, with the constraints on single fields. Missing values are
 * read as empty, so that rules across fields can be checked in a file with errors. The
 * messages are given here because the default ones depend on the machine's locale.
 */
record WorkshopFile(
		@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}",
				message = "must be 1 to 64 lower-case letters, digits or hyphens") String id,
		@NotNull(message = MISSING) LocalizedText title,
		@Pattern(regexp = "[a-z]{2,}(-[a-z]+)+-[0-9]+", message = "must be a Region such as us-east-1") String region,
		@NotEmpty(message = MISSING) List<@Valid Role> roles, @NotEmpty(message = MISSING) List<@Valid Policy> policies,
		List<@Valid FlowFile> flow) {

	/** The characters of role and policy names, from IAM's API reference. */
	static final String NAME_CHARACTERS = "[\\w+=,.@-]";

	/** Relative paths only: a workshop from somebody else must not read other files. */
	private static final String FILE = "[\\w-][\\w .+=,@-]*(/[\\w-][\\w .+=,@-]*)*";

	static final String NAME_MESSAGE = "must have only letters of the English alphabet, digits and the characters "
			+ "+=,.@_-";

	private static final String MISSING = "must not be empty";

	private static final Shape TEXT = new Shape.Text(List.of());

	private static final Shape LOCALIZED = new Shape.Localized();

	private static final Shape ROLE = new Shape.Fields(
			Map.of("name", TEXT, "trustedService", TEXT, "purpose", LOCALIZED, "policies", new Shape.Items(TEXT)));

	private static final Shape POLICY = new Shape.Fields(
			Map.of("name", TEXT, "kind", new Shape.Text(Stream.of(Kind.values()).map(Kind::name).toList()), "document",
					TEXT, "path", TEXT, "reasons", new Shape.Entries(LOCALIZED), "resources",
					new Shape.Entries(new Shape.Items(TEXT)), "withoutResource", new Shape.Entries(LOCALIZED)));

	/** The structure of the file. */
	static final Shape SHAPE = new Shape.Fields(Map.of("id", TEXT, "title", LOCALIZED, "region", TEXT, "roles",
			new Shape.Items(ROLE), "policies", new Shape.Items(POLICY), "flow", new Shape.Items(FlowFile.SHAPE)));

	WorkshopFile {
		id = Objects.requireNonNullElse(id, "");
		region = Objects.requireNonNullElse(region, Workshop.DEFAULT_REGION);
		roles = Objects.requireNonNullElse(roles, List.of());
		policies = Objects.requireNonNullElse(policies, List.of());
		flow = Objects.requireNonNullElse(flow, List.of());
	}

	record Role(
			@NotEmpty(message = MISSING) @Size(max = IamLimits.MAX_ROLE_NAME,
					message = "must have at most " + IamLimits.MAX_ROLE_NAME + " characters") @Pattern(
							regexp = NAME_CHARACTERS + "*", message = NAME_MESSAGE) String name,
			@Pattern(regexp = "[a-z0-9-]+(\\.[a-z0-9-]+)+",
					message = "must be a service principal such as lambda.amazonaws.com") String trustedService,
			@NotNull(message = MISSING) LocalizedText purpose,
			@NotEmpty(message = MISSING) @Size(max = IamLimits.MAX_ATTACHED_POLICIES, message = "must be at most "
					+ IamLimits.MAX_ATTACHED_POLICIES + ", IAM's quota for a role") List<String> policies) {

		Role {
			name = Objects.requireNonNullElse(name, "");
			trustedService = Objects.requireNonNullElse(trustedService, "");
			policies = Objects.requireNonNullElse(policies, List.of());
		}
	}

	record Policy(
			@NotEmpty(message = MISSING) @Size(max = IamLimits.MAX_POLICY_NAME,
					message = "must have at most " + IamLimits.MAX_POLICY_NAME + " characters") @Pattern(
							regexp = NAME_CHARACTERS + "*", message = NAME_MESSAGE) String name,
			@NotNull(message = MISSING) Kind kind,
			@Nullable @Pattern(regexp = FILE,
					message = "must be a file beside or below the workshop file") String document,
			@Nullable @Pattern(regexp = "/([!-~]+/)?", message = "must begin and end with /") String path,
			Map<String, LocalizedText> reasons, Map<String, List<String>> resources,
			Map<String, LocalizedText> withoutResource) {

		Policy {
			name = Objects.requireNonNullElse(name, "");
			reasons = Objects.requireNonNullElse(reasons, Map.of());
			resources = Objects.requireNonNullElse(resources, Map.of());
			withoutResource = Objects.requireNonNullElse(withoutResource, Map.of());
		}

		ResourceLimits limits() {
			return new ResourceLimits(this.resources, this.withoutResource);
		}
	}

	enum Kind {

		CUSTOMER, AWS

	}

}
