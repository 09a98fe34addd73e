package dev.workshoproles.web.roles;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy.Effect;
import dev.workshoproles.roles.effective.EffectivePermission;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.MissingPermissions;
import dev.workshoproles.web.Sentences;

/**
 * What a role may do of what the lab needs.
 *
 * @param role its name
 * @param sentence how many of the permissions it has
 * @param mark the worst of their marks
 * @param rows the permissions, those that it lacks first
 * @param omitted how many more were not tested
 * @param problem why IAM's simulator could not be asked, null if it was
 * @param missing the permission that the caller lacks to ask it
 */
record EffectiveText(String role, String sentence, EffectMark mark, List<Row> rows, int omitted,
		@Nullable ErrorText problem, MissingPermissions missing) {

	static EffectiveText of(EffectivePermissions permissions, @Nullable Caller caller, Workshop workshop,
			Sentences sentences) {
		AccountError error = permissions.error();
		List<Row> rows = permissions.permissions()
			.stream()
			.map((permission) -> Row.of(permission, sentences))
			.sorted(Comparator.comparing(Row::mark))
			.toList();
		return new EffectiveText(permissions.role(), sentence(permissions, sentences), mark(permissions), rows,
				permissions.omitted(), (error != null) ? ErrorText.of(error, sentences) : null,
				MissingPermissions.of(
						(error != null && error.permission() != null) ? List.of(error.permission()) : List.of(), caller,
						workshop));
	}

	/** How many of the permissions it has, in short. */
	static String counted(EffectivePermissions permissions, Sentences sentences) {
		long allowed = permissions.count(Effect.ALLOWED);
		return sentences.of("effective.counted", allowed,
				allowed + permissions.count(Effect.DENIED) + permissions.count(Effect.UNKNOWN));
	}

	private static EffectMark mark(EffectivePermissions permissions) {
		if (permissions.isComplete()) {
			return EffectMark.ALLOWED;
		}
		return (permissions.status() == Status.MISSING || permissions.count(Effect.DENIED) > 0) ? EffectMark.DENIED
				: EffectMark.UNCERTAIN;
	}

	private static String sentence(EffectivePermissions permissions, Sentences sentences) {
		if (permissions.status() == Status.MISSING) {
			return sentences.of("effective.missing");
		}
		if (permissions.error() != null) {
			return sentences.of("effective.unknown");
		}
		long allowed = permissions.count(Effect.ALLOWED);
		if (permissions.isComplete()) {
			return sentences.of("effective.complete", allowed);
		}
		long denied = permissions.count(Effect.DENIED);
		long unknown = permissions.count(Effect.UNKNOWN);
		return sentences.of("effective.partly", allowed, allowed + denied + unknown, denied, unknown);
	}

	/**
	 * A permission.
	 *
	 * @param action the action
	 * @param resource the resource
	 * @param mark whether the role has it
	 * @param sentence why
	 * @param names the policies and condition keys that decide
	 * @param reason why the lab needs it; empty if the workshop does not say
	 */
	record Row(String action, String resource, EffectMark mark, String sentence, List<String> names, String reason) {

		private static Row of(EffectivePermission permission, Sentences sentences) {
			Locale locale = LocaleContextHolder.getLocale();
			List<String> names = permission.policies().isEmpty() ? permission.missingContext() : permission.policies();
			return new Row(permission.need().action(), permission.need().resource(), EffectMark.of(permission),
					sentences.of(permission.sentence(locale)), names, sentences.of(permission.need().reason()));
		}

	}

}
