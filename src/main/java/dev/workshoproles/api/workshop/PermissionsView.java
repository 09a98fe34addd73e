package dev.workshoproles.api.workshop;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.permissions.PermissionReport;
import dev.workshoproles.policy.PolicyDocument;

/**
 * The permissions that the console itself needs, as one or more policies for each use.
 * Without an account id they are for any account.
 */
record PermissionsView(@Nullable String accountId, List<Entry> policies) {

	static PermissionsView of(PermissionReport report) {
		return new PermissionsView(report.accountId(), report.uses().stream().flatMap(Entry::of).toList());
	}

	/**
	 * The policy for {@code read-only}, {@code apply}, {@code remove} or {@code restore},
	 * or one of several. The missing actions are null if unknown; part and parts if there
	 * is one policy; the patterns if all names are exact.
	 */
	record Entry(String use, @Nullable List<String> missing, @Nullable Integer part, @Nullable Integer parts,
			@Nullable List<String> patterns, @JsonRawValue String document) {

		static Stream<Entry> of(PermissionReport.Entry entry) {
			String use = entry.use().name().toLowerCase(Locale.ROOT).replace('_', '-');
			List<PolicyDocument> documents = entry.policies().documents();
			List<String> patterns = entry.policies().patterns().isEmpty() ? null : entry.policies().patterns();
			int parts = documents.size();
			return IntStream.rangeClosed(1, parts)
				.mapToObj((part) -> new Entry(use, entry.missing(), (parts > 1) ? part : null,
						(parts > 1) ? parts : null, patterns, documents.get(part - 1).normalized()));
		}

	}

}
