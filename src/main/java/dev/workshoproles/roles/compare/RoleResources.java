package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;

/**
 * The states of what a role needs besides itself.
 *
 * @param policies the policies to attach, in the blueprint's order
 * @param boundary the policy that is its permissions boundary; null unless that is one of
 * the workshop's own
 * @param instanceProfile the instance profile that contains the role; null if it needs
 * none
 */
public record RoleResources(List<PolicyState> policies, @Nullable PolicyState boundary,
		@Nullable InstanceProfileState instanceProfile) {

	public RoleResources {
		policies = List.copyOf(policies);
	}

	/**
	 * All policies, each once.
	 * @return in the blueprint's order, the boundary last
	 */
	public List<PolicyState> allPolicies() {
		return Stream.concat(this.policies.stream(), Stream.ofNullable(this.boundary)).distinct().toList();
	}

	/**
	 * The ARN of the permissions boundary that a role should have.
	 * @return null if the blueprint leaves that open
	 */
	@Nullable String boundaryOf(RoleBlueprint role) {
		PermissionsBoundary wanted = role.options().permissionsBoundary();
		if (wanted == null) {
			return null;
		}
		return (this.boundary != null) ? this.boundary.arn() : wanted.arn();
	}

	/** Why one of them could not be read. */
	Optional<AccountError> error() {
		return Stream
			.concat(allPolicies().stream().map(PolicyState::error),
					Stream.ofNullable(this.instanceProfile).map(InstanceProfileState::error))
			.flatMap(Stream::ofNullable)
			.findFirst();
	}

	/**
	 * The differences of all of them, in the order of {@link #allPolicies()}. A missing
	 * role implies that they are missing, detached and without it, so that is not
	 * reported.
	 * @param later the names of the policies that only a later step attaches
	 */
	List<Difference> differences(String role, boolean roleThere, Set<String> later) {
		Stream<Difference> ofPolicies = this.policies.stream()
			.flatMap((policy) -> PolicyDifferences.of(policy, roleThere, later.contains(policy.blueprint().name())));
		// A boundary that is missing is a difference of the role, which cannot have it.
		Stream<Difference> ofBoundary = Stream.ofNullable(this.boundary)
			.filter((policy) -> !this.policies.contains(policy))
			.flatMap((policy) -> policy.differences().stream());
		Stream<Difference> ofProfile = Stream.ofNullable(roleThere ? this.instanceProfile : null)
			.flatMap((profile) -> profile.differences(role));
		return Stream.of(ofPolicies, ofBoundary, ofProfile).flatMap((differences) -> differences).toList();
	}

	/**
	 * Finds a customer managed policy.
	 * @param name its real name
	 * @return empty if the role does not need it
	 */
	public Optional<PolicyState> customerPolicy(String name) {
		return allPolicies().stream()
			.filter((policy) -> policy.blueprint() instanceof CustomerPolicy && policy.blueprint().name().equals(name))
			.findFirst();
	}

}
