package dev.workshoproles.api.roles;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ErrorView;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy;
import dev.workshoproles.roles.effective.DecidedBy.Effect;
import dev.workshoproles.roles.effective.EffectivePermission;
import dev.workshoproles.roles.effective.EffectivePermissions;

/**
 * The permissions that a role has of those that the lab needs.
 *
 * @param omitted how many more the lab needs, null for none
 */
public record EffectiveView(String role, Status status, Instant checkedAt, long allowed, long denied, long unknown,
		List<ResultEntry> results, @Nullable Integer omitted, @Nullable ErrorView error) {

	static EffectiveView of(EffectivePermissions permissions, Texts texts) {
		return new EffectiveView(permissions.role(), permissions.status(), permissions.checkedAt(),
				permissions.count(Effect.ALLOWED), permissions.count(Effect.DENIED), permissions.count(Effect.UNKNOWN),
				permissions.permissions().stream().map((one) -> ResultEntry.of(one, texts)).toList(),
				(permissions.omitted() > 0) ? permissions.omitted() : null, ErrorView.of(permissions.error(), texts));
	}

	/** Whether it has one of them, and why. */
	record ResultEntry(String action, String resource, Effect decision, DecidedBy by, List<String> policies,
			List<String> missingContext, @Nullable String reason, String message) {

		private static ResultEntry of(EffectivePermission permission, Texts texts) {
			LocalizedText reason = permission.need().reason();
			String said = reason.in(texts.locale());
			return new ResultEntry(permission.need().action(), permission.need().resource(), permission.effect(),
					permission.by(), permission.policies(), permission.missingContext(), said.isEmpty() ? null : said,
					texts.say(permission.sentence(texts.locale())));
		}

	}

}
