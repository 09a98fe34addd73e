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
 * {@code # @else@} in it is for scripts that do without it. A section within another has
 * {@code @@} for each {@code @}.
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

	/** The tag that tells what the script has made. */
	TAGS {

		@Override
		boolean isNeededFor(ExportedRoles exported) {
			return exported.tagging();
		}

	},

	/** Instance profiles. */
	PROFILES {

		@Override
		boolean isNeededFor(ExportedRoles exported) {
			return exported.roles().stream().anyMatch((role) -> role.options().instanceProfile() != null);
		}

	};

	private static final Pattern OUTER = pattern("@");

	private static final Pattern INNER = pattern("@@");

	private static Pattern pattern(String mark) {
		return Pattern.compile("# @if (\\w+)@\n(.*?)(?:# @else@\n(.*?))?# @end@\n".replace("@", mark), Pattern.DOTALL);
	}

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
		return select(INNER, select(OUTER, script, exported), exported);
	}

	private static String select(Pattern sections, String script, ExportedRoles exported) {
		return sections.matcher(script)
			.replaceAll((section) -> Matcher.quoteReplacement(valueOf(section.group(1)).isNeededFor(exported)
					? section.group(2) : Objects.requireNonNullElse(section.group(3), "")));
	}

}
