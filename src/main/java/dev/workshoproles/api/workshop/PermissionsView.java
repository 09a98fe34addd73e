package dev.workshoproles.api.workshop;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.permissions.PermissionReport;

/**
 * What the console itself must be allowed, one policy for each use of it. Without an
 * account they are for any.
 */
record PermissionsView(@Nullable String accountId, List<Entry> policies) {

	static PermissionsView of(PermissionReport report) {
		return new PermissionsView(report.accountId(), report.uses().stream().map(Entry::of).toList());
	}

	/**
	 * The policy for {@code read-only}, {@code apply} or {@code remove}. The missing
	 * actions are left out when IAM does not let one know.
	 */
	record Entry(String use, @Nullable List<String> missing, @JsonRawValue String document) {

		static Entry of(PermissionReport.Entry entry) {
			return new Entry(entry.use().name().toLowerCase(Locale.ROOT).replace('_', '-'), entry.missing(),
					entry.policy().normalized());
		}

	}

}
