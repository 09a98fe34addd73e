package dev.workshoproles.roles.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;

/**
 * The differences between an existing role and the blueprint, except for those of its
 * resources.
 */
public record RoleDifferences(RoleBlueprint blueprint, ObservedRole role, RoleResources resources) {

	private static final String PATH = "path";

	private static final String BOUNDARY = "permissionsBoundary";

	private static final String SESSION = "maxSessionDuration";

	List<Difference> all() {
		List<Difference> found = new ArrayList<>();
		String wanted = this.blueprint.name();
		if (!this.role.name().equals(wanted)) {
			found.add(new Difference(DifferenceKind.OTHER_LETTER_CASE, "name", this.role.name(), wanted,
					this.role.name()));
		}
		if (!this.blueprint.trustPolicy().isEquivalentTo(this.role.trustPolicy())) {
			found.add(new Difference(DifferenceKind.TRUST_POLICY_CHANGED, "trustPolicy", wanted,
					this.blueprint.trustPolicy().normalized(), PolicyDocument.normalize(this.role.trustPolicy())));
		}
		extraPolicies().forEach((policy) -> found.add(new Difference(DifferenceKind.EXTRA_ATTACHED_POLICY,
				"attachedPolicies/" + policy.arn(), policy.name(), null, policy.arn())));
		this.blueprint.inlinePolicies().forEach((name, document) -> compareInline(name, document, found));
		extraInlinePolicies().forEach((name, document) -> found.add(new Difference(DifferenceKind.INLINE_POLICY,
				inlinePath(name), name, null, PolicyDocument.normalize(document))));
		compareOptions(this.blueprint.options(), found);
		return found;
	}

	private void compareInline(String name, PolicyDocument wanted, List<Difference> found) {
		String actual = this.role.inline().get(name);
		if (actual == null) {
			found.add(new Difference(DifferenceKind.INLINE_POLICY_MISSING, inlinePath(name), name, wanted.normalized(),
					null));
		}
		else if (!wanted.isEquivalentTo(actual)) {
			found.add(new Difference(DifferenceKind.INLINE_POLICY_CHANGED, inlinePath(name) + "/document", name,
					wanted.normalized(), PolicyDocument.normalize(actual)));
		}
	}

	private static String inlinePath(String name) {
		return "inlinePolicies/" + name;
	}

	public List<AttachedPolicy> extraPolicies() {
		Set<String> named = this.resources.policies().stream().map(PolicyState::arn).collect(Collectors.toSet());
		return this.role.attached().stream().filter((policy) -> !named.contains(policy.arn())).toList();
	}

	/**
	 * The inline policies that are not in the blueprint.
	 * @return their documents, ordered by name
	 */
	public SortedMap<String, String> extraInlinePolicies() {
		SortedMap<String, String> extra = new TreeMap<>(this.role.inline());
		extra.keySet().removeAll(this.blueprint.inlinePolicies().keySet());
		return extra;
	}

	private void compareOptions(RoleOptions options, List<Difference> found) {
		compareBoundary(this.resources.boundaryOf(this.blueprint), this.role.permissionsBoundary(), found);
		String path = options.path();
		found.addAll((path != null) ? pathChanged(path, this.role.path())
				: option(DifferenceKind.PATH, PATH, "/", this.role.path()));
		Integer wanted = options.maxSessionSeconds();
		String seconds = String.valueOf(this.role.maxSessionSeconds());
		found.addAll((wanted != null)
				? option(DifferenceKind.SESSION_DURATION_CHANGED, SESSION, String.valueOf(wanted), seconds)
				: option(DifferenceKind.MAX_SESSION, SESSION, String.valueOf(IamLimits.DEFAULT_SESSION_SECONDS),
						seconds));
		String description = options.description();
		if (description != null) {
			found.addAll(option(DifferenceKind.DESCRIPTION_CHANGED, "description", description,
					Objects.requireNonNullElse(this.role.description(), "")));
		}
		WantedTags.ofRole(options.tags(), this.role.tags())
			.differences(DifferenceKind.TAG_CHANGED, "", this.blueprint.name())
			.forEach(found::add);
	}

	private List<Difference> pathChanged(String wanted, String actual) {
		return wanted.equals(actual) ? List.of()
				: List.of(new Difference(DifferenceKind.PATH_CHANGED, PATH, this.blueprint.name(), wanted, actual));
	}

	private static List<Difference> option(DifferenceKind kind, String path, String wanted, String actual) {
		return wanted.equals(actual) ? List.of() : List.of(new Difference(kind, path, actual, wanted, actual));
	}

	private static void compareBoundary(@Nullable String wanted, @Nullable String actual, List<Difference> found) {
		if (wanted == null) {
			if (actual != null) {
				found.add(new Difference(DifferenceKind.PERMISSIONS_BOUNDARY, BOUNDARY, actual, null, actual));
			}
		}
		else if (!wanted.equals(actual)) {
			found.add(new Difference((actual != null) ? DifferenceKind.PERMISSIONS_BOUNDARY_CHANGED
					: DifferenceKind.PERMISSIONS_BOUNDARY_MISSING, BOUNDARY, wanted, wanted, actual));
		}
	}

}
