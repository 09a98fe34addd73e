package dev.workshoproles.blueprint;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The workshop file as it is written, with the rules that concern one field alone.
 */
record WorkshopFile(
		@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}",
				message = "must be 1 to 64 lower-case letters, digits or hyphens") String id,
		@NotNull LocalizedText title, @NotEmpty List<@NotNull @Valid Role> roles,
		@NotEmpty List<@NotNull @Valid Policy> policies) {

	/** Characters of role and policy names, by IAM's API reference. */
	private static final String NAME = "[\\w+=,.@-]+";

	/** A workshop from somebody else must not reach the rest of the file system. */
	private static final String FILE = "[\\w-][\\w .+=,@-]*(/[\\w-][\\w .+=,@-]*)*";

	private static final String NAME_MESSAGE = "must have only letters, digits and the characters +=,.@_-";

	record Role(@NotNull @Size(max = 64) @Pattern(regexp = NAME, message = NAME_MESSAGE) String name,
			@NotNull @Pattern(regexp = "[a-z0-9-]+(\\.[a-z0-9-]+)+",
					message = "must be a service principal such as lambda.amazonaws.com") String trustedService,
			@NotNull LocalizedText purpose, @NotEmpty @Size(max = 10,
					message = "must be at most 10, IAM's quota for a role") List<@NotNull String> policies) {
	}

	record Policy(@NotNull @Size(max = 128) @Pattern(regexp = NAME, message = NAME_MESSAGE) String name,
			@NotNull Kind kind,
			@Nullable @Pattern(regexp = FILE,
					message = "must be a file beside or below the workshop file") String document,
			@Nullable @Pattern(regexp = "/([!-~]+/)?", message = "must begin and end with /") String path,
			@NotEmpty Map<String, @NotNull LocalizedText> reasons) {
	}

	enum Kind {

		CUSTOMER, AWS

	}

}
