package dev.workshoproles.roles.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;

/**
 * The differences between an existing role and the blueprint, except for the blueprint's
 * policies.
 */
public record RoleDifferences(RoleBlueprint blueprint, ObservedRole role, List<PolicyState> policies) {

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
		this.role.inline()
			.forEach((name, document) -> found.add(new Difference(DifferenceKind.INLINE_POLICY,
					"inlinePolicies/" + name, name, null, PolicyDocument.normalize(document))));
		found.addAll(notes());
		return found;
	}

	public List<AttachedPolicy> extraPolicies() {
		Set<String> named = this.policies.stream().map(PolicyState::arn).collect(Collectors.toSet());
		return this.role.attached().stream().filter((policy) -> !named.contains(policy.arn())).toList();
	}

	private List<Difference> notes() {
		List<Difference> notes = new ArrayList<>();
		String boundary = this.role.permissionsBoundary();
		if (boundary != null) {
			notes.add(new Difference(DifferenceKind.PERMISSIONS_BOUNDARY, "permissionsBoundary", boundary, null,
					boundary));
		}
		if (!this.role.path().equals("/")) {
			notes.add(new Difference(DifferenceKind.PATH, "path", this.role.path(), "/", this.role.path()));
		}
		int seconds = this.role.maxSessionSeconds();
		if (seconds != IamLimits.DEFAULT_SESSION_SECONDS) {
			notes.add(new Difference(DifferenceKind.MAX_SESSION, "maxSessionDuration", String.valueOf(seconds),
					String.valueOf(IamLimits.DEFAULT_SESSION_SECONDS), String.valueOf(seconds)));
		}
		return notes;
	}

}
