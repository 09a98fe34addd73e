package dev.workshoproles.blueprint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;

/**
 * What whoever owns the account demands of every role, customer managed policy and
 * instance profile in it, whatever the workshop says.
 *
 * @param permissionsBoundary the ARN of the permissions boundary of every role, possibly
 * with placeholders; null if none is demanded
 * @param path the path of everything; null if none is demanded
 * @param tags the tags of everything, whose values possibly have placeholders
 * @param tagging whether anything may be tagged at all
 */
public record OrganizationRules(@Nullable String permissionsBoundary, @Nullable String path, Map<String, String> tags,
		boolean tagging) {

	/** Nothing is demanded. */
	public static final OrganizationRules NONE = new OrganizationRules(null, null, Map.of());

	/**
	 * A segment of a path that is to paths what the key of the ownership tag is to tags:
	 * nobody creates anything under it by accident.
	 */
	private static final String OWN_SEGMENT = "workshop-roles-console";

	public OrganizationRules {
		permissionsBoundary = notEmpty(permissionsBoundary).map(OrganizationRules::arn).orElse(null);
		path = notEmpty(path).orElse(null);
		tags = Map.copyOf(tags);
	}

	/**
	 * Rules of an organisation that lets things be tagged.
	 * @param permissionsBoundary the permissions boundary of every role, null for none
	 * @param path the path of everything, null for none
	 * @param tags the tags of everything
	 */
	public OrganizationRules(@Nullable String permissionsBoundary, @Nullable String path, Map<String, String> tags) {
		this(permissionsBoundary, path, tags, true);
	}

	private static Optional<String> notEmpty(@Nullable String setting) {
		return Optional.ofNullable(setting).filter((text) -> !text.isEmpty());
	}

	/** A name, with its path if it has one, is that of a policy in the account. */
	private static String arn(String nameOrArn) {
		return (nameOrArn.startsWith("arn:") || nameOrArn.startsWith("${")) ? nameOrArn
				: "arn:" + ResourceLocation.UNKNOWN.partition() + ":iam::" + ResourceLocation.UNKNOWN.accountId()
						+ ":policy/" + nameOrArn.replaceFirst("^/", "");
	}

	/**
	 * Whether nothing is demanded.
	 * @return whether the workshop stays as it is
	 */
	public boolean isEmpty() {
		return equals(NONE);
	}

	/**
	 * The path that makes the console's own whatever has the workshop's names under it.
	 * @return null if tags do, or if the path demanded may be used by others too
	 */
	public @Nullable String ownPath() {
		String demanded = this.path;
		return (!this.tagging && demanded != null && Arrays.asList(demanded.split("/")).contains(OWN_SEGMENT))
				? demanded : null;
	}

	/**
	 * The roles, policies and instance profiles whose tags the rules leave out.
	 * @param workshop the workshop before the rules are applied
	 * @return their names, each once
	 */
	public List<String> withoutTheirTags(Workshop workshop) {
		if (this.tagging) {
			return List.of();
		}
		Stream<String> roles = workshop.roles()
			.stream()
			.filter((role) -> !role.options().tags().isEmpty())
			.map(RoleBlueprint::name);
		Stream<String> policies = workshop.customerPolicies()
			.stream()
			.filter((policy) -> !policy.tags().isEmpty())
			.map(CustomerPolicy::name);
		Stream<String> profiles = workshop.roles()
			.stream()
			.flatMap((role) -> Stream.ofNullable(role.options().instanceProfile()))
			.filter((profile) -> !profile.tags().isEmpty())
			.map(InstanceProfile::name);
		return Stream.of(roles, policies, profiles).flatMap((names) -> names).distinct().toList();
	}

	/**
	 * Applies the rules, which take precedence over the workshop. A tag of the workshop
	 * gives way to one with the same key as IAM compares keys: those of roles regardless
	 * of letter case, all others exactly.
	 * @param workshop the workshop, at no location yet
	 * @return the workshop as it may be created
	 */
	public Workshop appliedTo(Workshop workshop) {
		if (isEmpty()) {
			return workshop;
		}
		Map<String, CustomerPolicy> policies = workshop.customerPolicies()
			.stream()
			.map((policy) -> appliedTo(policy, workshop.namePrefix()))
			.collect(Collectors.toMap(CustomerPolicy::name, (policy) -> policy));
		return new Workshop(workshop.id(), workshop.title(), workshop.namePrefix(), workshop.parameters(),
				workshop.roles().stream().map((role) -> appliedTo(role, policies, workshop.namePrefix())).toList(),
				workshop.flow(), workshop.steps(), workshop.region(), workshop.scope(), this);
	}

	private CustomerPolicy appliedTo(CustomerPolicy policy, String prefix) {
		return new CustomerPolicy(policy.name(), (this.path != null) ? this.path : policy.path(), policy.document(),
				policy.reasons(), policy.wide(), policy.limits(), over(policy.tags(), prefix));
	}

	private RoleBlueprint appliedTo(RoleBlueprint role, Map<String, CustomerPolicy> policies, String prefix) {
		RoleOptions options = role.options();
		InstanceProfile profile = options.instanceProfile();
		return new RoleBlueprint(role.name(), role.trustPolicy(), role.purpose(), role.policies()
			.stream()
			.map((policy) -> (policy instanceof CustomerPolicy own) ? policies.getOrDefault(own.name(), own) : policy)
			.toList(), role.inlinePolicies(),
				new RoleOptions((this.path != null) ? this.path : options.path(), options.description(),
						options.maxSessionSeconds(), boundary(options.permissionsBoundary(), policies, prefix),
						(profile != null) ? new InstanceProfile(profile.name(),
								(this.path != null) ? this.path : profile.path(), over(profile.tags(), prefix)) : null,
						overIgnoringCase(options.tags(), prefix)));
	}

	/** One that is demanded may be a policy of the workshop all the same. */
	private @Nullable PermissionsBoundary boundary(@Nullable PermissionsBoundary workshops,
			Map<String, CustomerPolicy> policies, String prefix) {
		if (this.permissionsBoundary != null) {
			String demanded = Placeholders.withPrefix(this.permissionsBoundary, prefix);
			return policies.values()
				.stream()
				.map(PermissionsBoundary::of)
				.filter((own) -> own.arn().equals(demanded))
				.findFirst()
				.orElseGet(() -> new PermissionsBoundary(demanded, null));
		}
		CustomerPolicy own = (workshops != null) ? workshops.policy() : null;
		return (own != null) ? PermissionsBoundary.of(policies.getOrDefault(own.name(), own)) : workshops;
	}

	/**
	 * The roles, policies and instance profiles that a document or tag of the workshop
	 * names by an ARN with a path that is not the one demanded: it will not match.
	 * @param workshop the workshop before the rules are applied
	 * @return the ends of these ARNs, such as {@code role/lab/Reader}
	 */
	public List<String> namedByOtherPath(Workshop workshop) {
		List<String> texts = workshop.roles().stream().flatMap(RoleBlueprint::texts).distinct().toList();
		return Stream.of(workshop.roles().stream().flatMap((role) -> moved("role", role.options().path(), role.name())),
				workshop.customerPolicies().stream().flatMap((policy) -> moved("policy", policy.path(), policy.name())),
				workshop.roles()
					.stream()
					.flatMap((role) -> Stream.ofNullable(role.options().instanceProfile()))
					.flatMap((profile) -> moved("instance-profile", profile.path(), profile.name())))
			.flatMap((ends) -> ends)
			.filter((end) -> {
				Pattern arn = Pattern.compile(":" + Pattern.quote(end) + "(?![\\w+=,.@/-])");
				return texts.stream().anyMatch((text) -> arn.matcher(text).find());
			})
			.toList();
	}

	private Stream<String> moved(String type, @Nullable String from, String name) {
		String before = (from != null) ? from : "/";
		return (this.path == null || this.path.equals(before)) ? Stream.empty() : Stream.of(type + before + name);
	}

	private Map<String, String> over(Map<String, String> workshops, String prefix) {
		if (!this.tagging) {
			return Map.of();
		}
		Map<String, String> all = new TreeMap<>(workshops);
		this.tags.forEach((key, value) -> all.put(key, Placeholders.withPrefix(value, prefix)));
		return all;
	}

	private Map<String, String> overIgnoringCase(Map<String, String> workshops, String prefix) {
		Set<String> keys = this.tags.keySet().stream().map(OrganizationRules::lowerCase).collect(Collectors.toSet());
		Map<String, String> left = new TreeMap<>(workshops);
		left.keySet().removeIf((key) -> keys.contains(lowerCase(key)));
		return over(left, prefix);
	}

	private static String lowerCase(String key) {
		return key.toLowerCase(Locale.ROOT);
	}

}
