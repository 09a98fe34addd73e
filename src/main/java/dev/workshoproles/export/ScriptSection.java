package dev.workshoproles.export;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;

/**
 * The sections of the script's functions that only some roles need. In the file one
 * stands between {@code # @if NAME@} and {@code # @end@}; what follows an
 * {@code # @else@} in it is for scripts that do without it.
 */
enum ScriptSection {

	/** Values that differ from account to account. */
	PARAMETERS {

		@Override
		boolean isNeededFor(ExportedRoles exported) {
			return !exported.parameters().isEmpty();
		}

	},

	/** What roles and policies can be created with besides their documents. */
	OPTIONS {

		@Override
		boolean isNeededFor(ExportedRoles exported) {
			return exported.roles().stream().anyMatch((role) -> isGiven(role.options())) || exported.policies()
				.stream()
				.anyMatch((policy) -> !policy.tags().isEmpty() || !policy.path().equals("/"));
		}

	},

	/** Inline policies. */
	INLINE {

		@Override
		boolean isNeededFor(ExportedRoles exported) {
			return exported.roles().stream().anyMatch((role) -> !role.inlinePolicies().isEmpty());
		}

	},

	/** Instance profiles. */
	PROFILES {

		@Override
		boolean isNeededFor(ExportedRoles exported) {
			return exported.roles().stream().anyMatch((role) -> role.options().instanceProfile() != null);
		}

	};

	private static final Pattern PATTERN = Pattern.compile("# @if (\\w+)@\n(.*?)(?:# @else@\n(.*?))?# @end@\n",
			Pattern.DOTALL);

	abstract boolean isNeededFor(ExportedRoles exported);

	private static boolean isGiven(RoleOptions options) {
		InstanceProfile profile = options.instanceProfile();
		return !options.tags().isEmpty() || (profile != null && !profile.tags().isEmpty())
				|| Stream
					.of(options.path(), options.description(), options.maxSessionSeconds(),
							options.permissionsBoundary())
					.anyMatch(Objects::nonNull);
	}

	/** Leaves out what these roles do not need. */
	static String select(String script, ExportedRoles exported) {
		return PATTERN.matcher(script)
			.replaceAll((section) -> Matcher.quoteReplacement(valueOf(section.group(1)).isNeededFor(exported)
					? section.group(2) : Objects.requireNonNullElse(section.group(3), "")));
	}

}
