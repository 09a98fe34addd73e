package dev.workshoproles.roles;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.DetailsSnapshot;
import dev.workshoproles.roles.compare.OwnershipProof;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Planner;

/**
 * Plans by what all seats in an account share, where that says as much as to read the
 * seat's roles by themselves: while nothing of them exists, and to see that what a run
 * has made from nothing is there. What the details do not tell, the run has set by the
 * calls that created it.
 */
record SharedReads(WholeAccount account) {

	/**
	 * A plan for a seat that has nothing.
	 * @param required the ARNs of policies that the console does not create
	 * @return empty if something must be read after all
	 */
	Optional<Plan> planFromNothing(Planner planner, Caller caller, Set<String> required) {
		if (planner.request().action() != Action.APPLY || hasInstanceProfile(planner)) {
			return Optional.empty();
		}
		return this.account.recent(caller)
			.filter((details) -> hasNothing(planner.roles(), details) && used(details).containsAll(required))
			.map((details) -> fromNothing(planner, caller));
	}

	/**
	 * What a recent reading says of roles.
	 * @param here the workshop, resolved for the account
	 * @return empty if there is none
	 */
	Optional<Snapshot> told(Workshop here, Collection<RoleBlueprint> roles, Caller caller) {
		return this.account.recent(caller)
			.map((details) -> DetailsSnapshot.of(roles, caller, OwnershipProof.of(here, caller, Map.of()), details));
	}

	/** One without a role is not told. */
	private static boolean hasInstanceProfile(Planner planner) {
		return planner.roles().stream().anyMatch((role) -> role.options().instanceProfile() != null);
	}

	private static boolean hasNothing(Collection<RoleBlueprint> roles, AccountDetails details) {
		Set<String> names = Stream.concat(details.roles().keySet().stream(), details.policies().keySet().stream())
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return Stream
			.concat(roles.stream().map(RoleBlueprint::name),
					RoleBlueprint.customerPoliciesOf(roles).stream().map((policy) -> policy.name()))
			.noneMatch((name) -> names.contains(name.toLowerCase(Locale.ROOT)));
	}

	/** The policies that some role has, which therefore exist. */
	private static Set<String> used(AccountDetails details) {
		Set<String> used = new HashSet<>();
		details.roles().values().forEach((role) -> {
			role.attached().stream().map(AttachedPolicy::arn).forEach(used::add);
			Optional.ofNullable(role.permissionsBoundary()).ifPresent(used::add);
		});
		return used;
	}

	static Plan fromNothing(Planner planner, Caller caller) {
		return planner.plan(new Snapshot(caller, Map.of(), Map.of(), Map.of(), Set.of()), Map.of());
	}

	/**
	 * A plan of what is left to do of one that has created all from nothing, or removed
	 * all.
	 * @param recorded what the record of ownership holds of the account, by unique id
	 * @return a plan without steps; empty if anything is left, or may be
	 */
	Optional<Plan> done(Planner planner, Plan first, Supplier<Map<String, Entry>> recorded) {
		Caller caller = first.caller();
		if (planner.request().action() == Action.REMOVE && !hasInstanceProfile(planner)) {
			return this.account.later(caller)
				.filter((details) -> hasNothing(planner.roles(), details))
				.map((details) -> fromNothing(planner, caller));
		}
		if (planner.request().action() != Action.APPLY || !first.isSameAs(fromNothing(planner, caller))) {
			return Optional.empty();
		}
		return this.account.later(caller)
			.map((details) -> plan(planner, caller, details, recorded.get()))
			.filter((plan) -> plan.steps().isEmpty() && plan.blocked().isEmpty());
	}

	/** A plan by the details alone. */
	static Plan plan(Planner planner, Caller caller, AccountDetails details, Map<String, Entry> recorded) {
		OwnershipProof proof = OwnershipProof.of(planner.workshop(), caller, recorded);
		return planner.plan(DetailsSnapshot.of(planner.roles(), caller, proof, details), recorded);
	}

}
