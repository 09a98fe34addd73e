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
 * @param instanceProfile the instance profile that contains the role; null if none is
 * needed
 * @param tags the role's tags besides those of ownership
 */
public record RoleOptions(@Nullable String path, @Nullable String description, @Nullable Integer maxSessionSeconds,
		@Nullable PermissionsBoundary permissionsBoundary, @Nullable InstanceProfile instanceProfile,
		Map<String, String> tags) {

	/** Everything is left open. */
	public static final RoleOptions NONE = new RoleOptions(null, null, null, null, null, Map.of());

	public RoleOptions {
		tags = Map.copyOf(tags);
	}

	/**
	 * The name of the instance profile that contains the role.
	 * @return the real name, prefix included; null if none is needed
	 */
	public @Nullable String instanceProfileName() {
		InstanceProfile profile = this.instanceProfile;
		return (profile != null) ? profile.name() : null;
	}

	Stream<String> texts() {
		return Stream
			.of(this.tags.values().stream(),
					Stream.ofNullable(this.instanceProfile).flatMap((profile) -> profile.tags().values().stream()),
					Stream.ofNullable(this.permissionsBoundary).map(PermissionsBoundary::arn))
			.flatMap((texts) -> texts);
	}

	RoleOptions at(Placeholders placeholders) {
		PermissionsBoundary boundary = this.permissionsBoundary;
		InstanceProfile profile = this.instanceProfile;
		return new RoleOptions(this.path, this.description, this.maxSessionSeconds,
				(boundary != null) ? new PermissionsBoundary(placeholders.fill(boundary.arn()), boundary.policy())
						: null,
				(profile != null)
						? new InstanceProfile(profile.name(), profile.path(), filled(profile.tags(), placeholders))
						: null,
				filled(this.tags, placeholders));
	}

	private static Map<String, String> filled(Map<String, String> tags, Placeholders placeholders) {
		Map<String, String> filled = new TreeMap<>(tags);
		filled.replaceAll((key, value) -> placeholders.fill(value));
		return filled;
	}

	RoleOptions with(UnaryOperator<CustomerPolicy> change) {
		PermissionsBoundary boundary = this.permissionsBoundary;
		CustomerPolicy own = (boundary != null) ? boundary.policy() : null;
		return (boundary == null || own == null) ? this
				: new RoleOptions(this.path, this.description, this.maxSessionSeconds,
						new PermissionsBoundary(boundary.arn(), change.apply(own)), this.instanceProfile, this.tags);
	}

	/**
	 * The permissions boundary of a role.
	 *
	 * @param arn its ARN, with placeholders where the account is not known
	 * @param policy the policy if it is the workshop's own, which the console creates;
	 * null for one of AWS's or of the account's
	 */
	public record PermissionsBoundary(String arn, @Nullable CustomerPolicy policy) {

		/**
		 * A policy as a boundary.
		 * @param policy one of AWS's or the workshop's own
		 * @return the boundary, with placeholders in its ARN
		 */
		public static PermissionsBoundary of(PolicyBlueprint policy) {
			String arn = policy.arn(ResourceLocation.UNKNOWN.partition(), ResourceLocation.UNKNOWN.accountId());
			return new PermissionsBoundary(arn, (policy instanceof CustomerPolicy own) ? own : null);
		}

		/**
		 * Whether its ARN is known.
		 * @return false if a parameter in it has no value, or the account is not known
		 */
		public boolean isKnown() {
			return !this.arn.contains("${");
		}

	}

	/**
	 * The instance profile of a role.
	 *
	 * @param name its real name, prefix included
	 * @param path its path, null if left open
	 * @param tags its tags besides those of ownership
	 */
	public record InstanceProfile(String name, @Nullable String path, Map<String, String> tags) {

		public InstanceProfile {
			tags = Map.copyOf(tags);
		}

		/**
		 * All but the name is left open.
		 * @param name its real name, prefix included
		 * @return the instance profile
		 */
		public static InstanceProfile named(String name) {
			return new InstanceProfile(name, null, Map.of());
		}

	}

}
