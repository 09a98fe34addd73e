package dev.workshoproles.permissions;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.Workshop;

/**
 * The resources of a workshop that is resolved for an account.
 */
final class WorkshopResources {

	private static final int SHORTEST_BEGINNING = 3;

	private final Workshop workshop;

	private final String partition;

	private final String accountId;

	private final boolean patterns;

	/**
	 * Creates the resources.
	 * @param accountId the account's twelve digits, or {@code *} for any
	 */
	WorkshopResources(Workshop workshop, String partition, String accountId) {
		this(workshop, partition, accountId, false);
	}

	private WorkshopResources(Workshop workshop, String partition, String accountId, boolean patterns) {
		this.workshop = workshop;
		this.partition = partition;
		this.accountId = accountId;
		this.patterns = patterns;
	}

	/** The same with one pattern for all names of a kind that begin alike. */
	WorkshopResources byPatterns() {
		return new WorkshopResources(this.workshop, this.partition, this.accountId, true);
	}

	/** The ARNs of {@link #byPatterns} that stand for several names. */
	List<String> patterns() {
		return Stream.of(limitedTo(Limit.ROLES), limitedTo(Limit.POLICIES), limitedTo(Limit.INSTANCE_PROFILES))
			.flatMap((resources) -> resources.arns().stream())
			.filter((arn) -> arn.endsWith("*"))
			.toList();
	}

	/** Under any path. */
	Resources limitedTo(Limit limit) {
		return switch (limit) {
			case ROLES -> Resources.of(under("role", names(roles())));
			case POLICIES -> Resources.of(policies(this.workshop.customerPolicies()));
			case REQUIRED_POLICIES -> Resources.of(required());
			case ATTACHMENTS -> new Resources(under("role", names(roles())), ConditionKey.POLICY,
					Stream
						.concat(policies(roles().stream().flatMap((role) -> role.customerPolicies().stream()).toList())
							.stream(), managedByAws().stream())
						.toList());
			case BOUNDARIES -> new Resources(under("role", names(bounded())), ConditionKey.PERMISSIONS_BOUNDARY,
					bounded().stream().flatMap((role) -> boundaries(boundary(role))).distinct().toList());
			case PASSED_ROLES -> new Resources(under("role", names(passed())), ConditionKey.PASSED_TO_SERVICE, ec2());
			case INSTANCE_PROFILES -> Resources.of(under("instance-profile", instanceProfiles()));
			case ANY_INSTANCE_PROFILE -> Resources.of(List.of(arn("instance-profile/*")));
			case ACCOUNT -> Resources.of(List.of("*"));
		};
	}

	/**
	 * Where the console creates them, each with one value of the condition key.
	 */
	List<Resources> expected(Limit limit) {
		Stream<Resources> expected = switch (limit) {
			case ROLES -> Stream.of(Resources.of(roles().stream().map(this::arn).toList()));
			case POLICIES -> Stream.of(Resources.of(this.workshop.customerPolicies().stream().map(this::arn).toList()));
			case ATTACHMENTS -> roles().stream()
				.flatMap(
						(role) -> role.policies().stream().map((policy) -> on(role, ConditionKey.POLICY, arn(policy))));
			case BOUNDARIES ->
				bounded().stream().map((role) -> on(role, ConditionKey.PERMISSIONS_BOUNDARY, boundary(role).arn()));
			case PASSED_ROLES ->
				passed().stream().map((role) -> on(role, ConditionKey.PASSED_TO_SERVICE, ec2().get(0)));
			case INSTANCE_PROFILES, ANY_INSTANCE_PROFILE ->
				Stream.of(Resources.of(profiles().map(this::arn).distinct().toList()));
			case REQUIRED_POLICIES, ACCOUNT -> Stream.of(limitedTo(limit));
		};
		return expected.filter((resources) -> !resources.isNone()).toList();
	}

	private Resources on(RoleBlueprint role, ConditionKey key, String value) {
		return new Resources(List.of(arn(role)), key, List.of(value));
	}

	private List<RoleBlueprint> roles() {
		return this.workshop.roles();
	}

	/** Not those whose boundary is a parameter that nobody has set. */
	private List<RoleBlueprint> bounded() {
		return roles().stream()
			.filter((role) -> role.options().permissionsBoundary() != null)
			.filter((role) -> boundary(role).isKnown())
			.toList();
	}

	private static PermissionsBoundary boundary(RoleBlueprint role) {
		return Objects.requireNonNull(role.options().permissionsBoundary());
	}

	private List<RoleBlueprint> passed() {
		return roles().stream().filter((role) -> role.options().instanceProfile() != null).toList();
	}

	private List<String> instanceProfiles() {
		return profiles().map(InstanceProfile::name).distinct().toList();
	}

	private Stream<InstanceProfile> profiles() {
		return roles().stream().flatMap((role) -> Stream.ofNullable(role.options().instanceProfile()));
	}

	private Stream<String> boundaries(PermissionsBoundary boundary) {
		CustomerPolicy own = boundary.policy();
		return (own != null) ? policies(List.of(own)).stream() : Stream.of(boundary.arn());
	}

	private List<String> policies(Collection<CustomerPolicy> policies) {
		return under("policy", policies.stream().map(PolicyBlueprint::name).distinct().toList());
	}

	private List<String> required() {
		return Stream
			.concat(managedByAws().stream(), roles().stream().flatMap((role) -> role.requiredBoundary().stream()))
			.distinct()
			.toList();
	}

	private List<String> managedByAws() {
		return this.workshop.awsPolicies().stream().map(this::arn).distinct().toList();
	}

	/** EC2's name in IAM; in China it has two. */
	private List<String> ec2() {
		return this.partition.equals("aws-cn") ? List.of("ec2.amazonaws.com", "ec2.amazonaws.com.cn")
				: List.of("ec2.amazonaws.com");
	}

	private static List<String> names(List<RoleBlueprint> roles) {
		return roles.stream().map(RoleBlueprint::name).toList();
	}

	private List<String> under(String type, List<String> names) {
		List<String> listed = this.patterns ? pattern(names) : names;
		return listed.stream().flatMap((name) -> Stream.of(arn(type + "/" + name), arn(type + "/*/" + name))).toList();
	}

	/** A beginning of a few letters would stand for too many others. */
	private static List<String> pattern(List<String> names) {
		String common = names.stream().reduce(WorkshopResources::commonBeginning).orElse("");
		return (names.size() > 1 && common.length() >= SHORTEST_BEGINNING) ? List.of(common + "*") : names;
	}

	private static String commonBeginning(String one, String other) {
		int length = 0;
		while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
			length++;
		}
		return one.substring(0, length);
	}

	private String arn(RoleBlueprint role) {
		return arn("role" + Objects.requireNonNullElse(role.options().path(), "/") + role.name());
	}

	private String arn(InstanceProfile profile) {
		return arn("instance-profile" + Objects.requireNonNullElse(profile.path(), "/") + profile.name());
	}

	private String arn(PolicyBlueprint policy) {
		return policy.arn(this.partition, this.accountId);
	}

	private String arn(String resource) {
		return "arn:" + this.partition + ":iam::" + this.accountId + ":" + resource;
	}

}
