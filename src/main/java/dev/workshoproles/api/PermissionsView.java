package dev.workshoproles.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.export.ConsolePermissions;
import dev.workshoproles.export.ConsoleUse;

/**
 * What the console itself must be allowed, one policy for each use of it. While nobody
 * knows the account, the policies are for any.
 */
@Schema(name = "Permissions")
record PermissionsView(@Nullable String accountId, List<Entry> policies) {

	static PermissionsView of(Workshop workshop, @Nullable Caller caller) {
		ConsolePermissions permissions = (caller != null)
				? new ConsolePermissions(workshop, caller.partition(), caller.accountId())
				: ConsolePermissions.inAnyAccount(workshop);
		return new PermissionsView((caller != null) ? caller.accountId() : null,
				Stream.of(ConsoleUse.values()).map((use) -> Entry.of(use, permissions)).toList());
	}

	/** The policy for one use: {@code read-only}, {@code apply} or {@code remove}. */
	@Schema(name = "PermissionPolicy")
	record Entry(String use, @JsonRawValue String document) {

		static Entry of(ConsoleUse use, ConsolePermissions permissions) {
			return new Entry(use.name().toLowerCase(Locale.ROOT).replace('_', '-'),
					permissions.allowing(use).normalized());
		}

	}

}
