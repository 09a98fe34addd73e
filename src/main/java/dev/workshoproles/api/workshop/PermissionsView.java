package dev.workshoproles.api.workshop;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.permissions.PermissionReport;

/**
 * The permissions that the console itself needs, as one policy for each use. Without an
 * account id they are for any account.
 */
record PermissionsView(@Nullable String accountId, List<Entry> policies) {

	static PermissionsView of(PermissionReport report) {
		return new PermissionsView(report.accountId(), report.uses().stream().map(Entry::of).toList());
	}

	/**
	 * The policy for {@code read-only}, {@code apply} or {@code remove}. The missing
	 * actions are null if unknown.
	 */
	record Entry(String use, @Nullable List<String> missing, @JsonRawValue String document) {

		static Entry of(PermissionReport.Entry entry) {
			return new Entry(entry.use().name().toLowerCase(Locale.ROOT).replace('_', '-'), entry.missing(),
					entry.policy().normalized());
		}

	}

}
