package dev.workshoproles.blueprint;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a workshop may specify about a role besides its trust policy and permissions. What
 * it leaves open is IAM's default for a new role, and no drift whatever it is in an
 * existing one.
 *
 * @param path such as {@code /workshop/}, null if left open
 * @param description null if left open
 * @param maxSessionSeconds the maximum session duration, null if left open
 * @param permissionsBoundary null if left open
 * @param instanceProfile the real name, prefix included, of the instance profile that
 * contains the role; null if none is needed
 * @param tags the role's tags besides those of ownership
 */
public record RoleOptions(@Nullable String path, @Nullable String description, @Nullable Integer maxSessionSeconds,
		@Nullable PermissionsBoundary permissionsBoundary, @Nullable String instanceProfile, Map<String, String> tags) {

	/** Everything is left open. */
	public static final RoleOptions NONE = new RoleOptions(null, null, null, null, null, Map.of());

	public RoleOptions {
		tags = Map.copyOf(tags);
	}

	Stream<String> texts() {
		return Stream.concat(this.tags.values().stream(),
				Stream.ofNullable(this.permissionsBoundary).map(PermissionsBoundary::arn));
	}

	RoleOptions at(Placeholders placeholders, ResourceScope scope) {
		PermissionsBoundary boundary = this.permissionsBoundary;
		Map<String, String> filled = new TreeMap<>(this.tags);
		filled.replaceAll((key, value) -> placeholders.fill(value));
		return new RoleOptions(this.path, this.description, this.maxSessionSeconds,
				(boundary != null) ? boundary.at(placeholders, scope) : null, this.instanceProfile, filled);
	}

	/**
	 * The permissions boundary of a role.
	 *
	 * @param arn its ARN, with placeholders where the account is not known
	 * @param policy the policy if it is the workshop's own, which the console creates;
	 * null for one of AWS's or of the account's
	 */
	public record PermissionsBoundary(String arn, @Nullable CustomerPolicy policy) {

		private PermissionsBoundary at(Placeholders placeholders, ResourceScope scope) {
			return new PermissionsBoundary(placeholders.fill(this.arn),
					(this.policy != null) ? this.policy.at(placeholders, scope) : null);
		}

	}

}
