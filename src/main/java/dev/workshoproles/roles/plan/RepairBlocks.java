package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.InstanceProfileState;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Untouched.Reason;

/**
 * Finds what prevents the repair of a role, or of what it needs.
 *
 * @param adopt whether what was made by hand may be changed
 */
record RepairBlocks(Snapshot snapshot, boolean adopt) {

	/** In the ARN of a service-linked role. */
	private static final String SERVICE_LINKED = ":role/aws-service-role/";

	/**
	 * All that prevents a role from becoming {@code READY}.
	 * @param unset the parameters that it needs and that have no value; while there are
	 * any, no document can be compared
	 * @return the role itself last; empty if nothing does
	 */
	List<Untouched> of(RoleState role, List<Parameter> unset) {
		if (!unset.isEmpty()) {
			return List.of(Untouched.unset(role.name(), unset));
		}
		List<Untouched> reasons = new ArrayList<>();
		role.resources().allPolicies().forEach((policy) -> of(policy).ifPresent(reasons::add));
		List<String> policies = reasons.stream().map(Untouched::name).toList();
		Optional<Untouched> profile = Optional.ofNullable(role.resources().instanceProfile()).flatMap(this::of);
		profile.ifPresent(reasons::add);
		unreachable(role).or(() -> otherPath(role))
			.or(() -> boundaryMissing(role))
			.or(() -> waits(role, Reason.POLICY_BLOCKED, policies))
			.or(() -> waits(role, Reason.INSTANCE_PROFILE_BLOCKED, profile.stream().map(Untouched::name).toList()))
			.or(() -> foreign(role))
			.ifPresent(reasons::add);
		return reasons;
	}

	/** What prevents the repair of a role in place. */
	Optional<Untouched> ofRepair(RoleState role) {
		return unreachable(role).or(() -> foreign(role));
	}

	private Optional<Untouched> of(PolicyState policy) {
		return otherPath(policy).or(() -> ofRepair(policy));
	}

	/** What prevents the repair of a policy in place. */
	Optional<Untouched> ofRepair(PolicyState policy) {
		String name = policy.blueprint().name();
		if (policy.error() != null) {
			return Optional.of(Untouched.unreadable(ResourceType.POLICY, name, policy.error()));
		}
		if (policy.blueprint() instanceof AwsPolicy aws && policy.status() == Status.MISSING) {
			return Optional.of(Untouched.of(ResourceType.POLICY, name, Reason.AWS_POLICY_MISSING,
					aws.nearest().stream().toList()));
		}
		return foreign(ResourceType.POLICY, name, policy.status(), policy.ownership(), List.of(policy.arn()));
	}

	private Optional<Untouched> of(InstanceProfileState profile) {
		if (profile.error() != null) {
			return Optional.of(Untouched.unreadable(ResourceType.INSTANCE_PROFILE, profile.name(), profile.error()));
		}
		if (profile.isInOtherLetterCase()) {
			return Optional.of(Untouched.of(ResourceType.INSTANCE_PROFILE, profile.name(), Reason.OTHER_LETTER_CASE,
					List.of(profile.storedName())));
		}
		Optional<String> path = profile.otherPath();
		if (path.isPresent()) {
			return Optional.of(Untouched.of(ResourceType.INSTANCE_PROFILE, profile.name(), Reason.OTHER_PATH,
					path.stream().toList()));
		}
		return foreign(ResourceType.INSTANCE_PROFILE, profile.name(), profile.status(), profile.ownership(),
				profile.otherRoles());
	}

	private static Optional<Untouched> unreachable(RoleState role) {
		if (role.arn() == null && role.error() != null) {
			return Optional.of(Untouched.unreadable(ResourceType.ROLE, role.name(), role.error()));
		}
		return role.differences()
			.stream()
			.filter((difference) -> difference.kind() == DifferenceKind.OTHER_LETTER_CASE)
			.map((difference) -> Untouched.of(ResourceType.ROLE, role.name(), Reason.OTHER_LETTER_CASE,
					List.of(difference.subject())))
			.findFirst()
			.or(() -> serviceLinked(role));
	}

	/** IAM refuses every change to one, whoever asks. */
	private static Optional<Untouched> serviceLinked(RoleState role) {
		return (role.status() == Status.DRIFTED && role.arn() != null && role.arn().contains(SERVICE_LINKED))
				? Optional.of(Untouched.of(ResourceType.ROLE, role.name(), Reason.SERVICE_LINKED, List.of(role.arn())))
				: Optional.empty();
	}

	private static Optional<Untouched> otherPath(RoleState role) {
		String wanted = role.blueprint().options().path();
		boolean differs = role.differences()
			.stream()
			.anyMatch(
					(difference) -> difference.kind() == DifferenceKind.PATH_CHANGED && !difference.isOfPolicyItself());
		return (differs && wanted != null)
				? Optional.of(Untouched.of(ResourceType.ROLE, role.name(), Reason.OTHER_PATH, List.of(wanted)))
				: Optional.empty();
	}

	private static Optional<Untouched> otherPath(PolicyState policy) {
		return (policy.blueprint() instanceof CustomerPolicy customer && policy.differsIn(DifferenceKind.PATH_CHANGED))
				? Optional
					.of(Untouched.of(ResourceType.POLICY, customer.name(), Reason.OTHER_PATH, List.of(customer.path())))
				: Optional.empty();
	}

	/** A role that has it already is not given it again. */
	private Optional<Untouched> boundaryMissing(RoleState role) {
		return Optional.ofNullable(role.permissionsBoundary())
			.filter(this.snapshot.missingPolicies()::contains)
			.filter((boundary) -> role.arn() == null || role.differsIn(DifferenceKind.PERMISSIONS_BOUNDARY_MISSING)
					|| role.differsIn(DifferenceKind.PERMISSIONS_BOUNDARY_CHANGED))
			.map((boundary) -> Untouched.of(ResourceType.ROLE, role.name(), Reason.BOUNDARY_POLICY_MISSING,
					List.of(boundary)));
	}

	private static Optional<Untouched> waits(RoleState role, Reason reason, List<String> blocked) {
		return blocked.isEmpty() ? Optional.empty()
				: Optional.of(Untouched.of(ResourceType.ROLE, role.name(), reason, blocked));
	}

	private Optional<Untouched> foreign(RoleState role) {
		// Nobody has asked the console for what a later step attaches to a role of
		// others.
		Status status = role.differsIn(DifferenceKind.POLICY_NOT_YET_ATTACHED) ? Status.DRIFTED : role.status();
		return foreign(ResourceType.ROLE, role.name(), status, role.ownership(), List.of());
	}

	private Optional<Untouched> foreign(ResourceType type, String name, Status status, Ownership ownership,
			List<String> details) {
		return (status == Status.DRIFTED && ownership == Ownership.FOREIGN && !this.adopt)
				? Optional.of(Untouched.of(type, name, Reason.FOREIGN, details)) : Optional.empty();
	}

}
