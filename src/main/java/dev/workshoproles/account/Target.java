package dev.workshoproles.account;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The IAM that the console works on, and as whom.
 *
 * @param mode sandbox or AWS
 * @param caller who calls, null when that could not be found out
 * @param region the Region that decides the partition's IAM endpoint
 * @param endpoint the endpoint when it is not AWS's own, else null
 * @param problem why the caller is not known, null when it is
 */
public record Target(TargetMode mode, @Nullable Caller caller, String region, @Nullable URI endpoint,
		@Nullable AccountError problem) {
}
