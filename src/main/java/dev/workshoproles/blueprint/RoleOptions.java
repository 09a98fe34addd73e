package dev.workshoproles.blueprint;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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

	RoleOptions at(Placeholders placeholders) {
		PermissionsBoundary boundary = this.permissionsBoundary;
		Map<String, String> filled = new TreeMap<>(this.tags);
		filled.replaceAll((key, value) -> placeholders.fill(value));
		return with((boundary != null) ? new PermissionsBoundary(placeholders.fill(boundary.arn()), boundary.policy())
				: null, filled);
	}

	RoleOptions with(UnaryOperator<CustomerPolicy> change) {
		PermissionsBoundary boundary = this.permissionsBoundary;
		CustomerPolicy own = (boundary != null) ? boundary.policy() : null;
		return (boundary == null || own == null) ? this
				: with(new PermissionsBoundary(boundary.arn(), change.apply(own)), this.tags);
	}

	private RoleOptions with(@Nullable PermissionsBoundary boundary, Map<String, String> otherTags) {
		return new RoleOptions(this.path, this.description, this.maxSessionSeconds, boundary, this.instanceProfile,
				otherTags);
	}

	/**
	 * The permissions boundary of a role.
	 *
	 * @param arn its ARN, with placeholders where the account is not known
	 * @param policy the policy if it is the workshop's own, which the console creates;
	 * null for one of AWS's or of the account's
	 */
	public record PermissionsBoundary(String arn, @Nullable CustomerPolicy policy) {
	}

}
