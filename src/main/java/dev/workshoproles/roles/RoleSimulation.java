package dev.workshoproles.roles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.PolicySimulator;
import dev.workshoproles.account.SimulatedAnswer;
import dev.workshoproles.account.SimulatedAnswers;
import dev.workshoproles.account.SimulatedRequest;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.EffectivePermission;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.roles.effective.NeededPermission;
import dev.workshoproles.roles.effective.NeededPermissions;

/**
 * Finds out what the workshop's roles may do of what the lab needs, by IAM's policy
 * simulator.
 */
public class RoleSimulation {

	/** How long nobody is likely to have changed what a role may do. */
	private static final Duration RECENT = Duration.ofMinutes(10);

	/** The index of the account's id in an ARN. */
	private static final int ACCOUNT = 4;

	private final LocalWorkshop workshop;

	private final RoleService roles;

	private final PolicySimulator simulator;

	private final InstantSource clock;

	/** By ARN, those found out last. */
	private final Map<String, Known> known = new ConcurrentHashMap<>();

	RoleSimulation(LocalWorkshop workshop, RoleService roles, PolicySimulator simulator, InstantSource clock) {
		this.workshop = workshop;
		this.roles = roles;
		this.simulator = simulator;
		this.clock = clock;
	}

	/**
	 * Reads a role and simulates its requests.
	 * @param role its real name
	 * @return the permissions; unknown ones with the reason if the role could not be read
	 * or IAM does not allow the simulation
	 * @throws dev.workshoproles.roles.plan.UnknownRoleException if the workshop has no
	 * such role
	 * @throws AccountException if nothing at all can be read
	 */
	public EffectivePermissions of(String role) {
		return of(List.of(this.roles.status(role))).get(0);
	}

	/**
	 * Simulates the requests of roles that have been read.
	 * @param roles their states
	 * @return their permissions in the same order, each as {@link #of(String)}
	 * @throws AccountException if IAM would not answer any other call either
	 */
	public List<EffectivePermissions> of(List<RoleState> roles) {
		long writes = this.roles.writes();
		Instant now = this.clock.instant();
		Caller caller = this.workshop.account().caller();
		Workshop here = this.workshop.at(caller);
		String region = this.workshop.account().location(caller).region();
		List<Simulated> simulated = roles.stream().map((role) -> Simulated.of(role, here, region, now)).toList();
		Map<String, Collection<SimulatedRequest>> requests = new LinkedHashMap<>();
		simulated.forEach((one) -> {
			if (one.arn() != null) {
				requests.put(one.arn(), one.requests().values());
			}
		});
		Map<String, SimulatedAnswers> answers = this.simulator.simulate(requests);
		return simulated.stream().map((one) -> {
			EffectivePermissions result = one.result(now, answers);
			if (one.arn() != null) {
				this.known.put(one.arn(), new Known(result, writes));
			}
			return result;
		}).toList();
	}

	/**
	 * What was found out about a role within the last ten minutes, without asking again.
	 * @param role its state
	 * @return empty also if this console has written anything since, or IAM did not
	 * answer
	 */
	public Optional<EffectivePermissions> lastOf(RoleState role) {
		Known last = (role.arn() != null) ? this.known.get(role.arn()) : null;
		return Optional.ofNullable(last)
			.filter((known) -> known.writes() == this.roles.writes())
			.map(Known::permissions)
			.filter((permissions) -> permissions.error() == null)
			.filter((permissions) -> this.clock.instant().isBefore(permissions.checkedAt().plus(RECENT)));
	}

	/**
	 * What was found out.
	 *
	 * @param writes the number of writes that had ended before
	 */
	private record Known(EffectivePermissions permissions, long writes) {
	}

	/**
	 * A role and what is asked about it.
	 *
	 * @param role the role
	 * @param arn its ARN, null if there is nothing to ask
	 * @param needed what the lab needs of it
	 * @param requests the requests by what they test
	 */
	private record Simulated(RoleState role, @Nullable String arn, NeededPermissions needed,
			Map<NeededPermission, SimulatedRequest> requests) {

		static Simulated of(RoleState role, Workshop here, String region, Instant now) {
			String arn = role.arn();
			if (role.status() == Status.MISSING) {
				return new Simulated(role, null, new NeededPermissions(List.of(), 0), Map.of());
			}
			NeededPermissions needed = NeededPermissions.of(here, role.blueprint());
			if (arn == null) {
				return new Simulated(role, null, needed, Map.of());
			}
			Map<String, String> known = known(role, arn, now, region);
			return new Simulated(role, arn, needed,
					needed.list()
						.stream()
						.filter(NeededPermission::isConcrete)
						.collect(Collectors.toMap((need) -> need, (need) -> need.request(known))));
		}

		EffectivePermissions result(Instant now, Map<String, SimulatedAnswers> all) {
			SimulatedAnswers answers = (this.arn != null) ? all.get(this.arn) : null;
			return new EffectivePermissions(this.role.name(), this.role.status(), now,
					this.needed.list()
						.stream()
						.map((need) -> EffectivePermission.of(need, answer(need, answers)))
						.toList(),
					this.needed.omitted(), (answers != null) ? answers.error() : this.role.error());
		}

		private @Nullable SimulatedAnswer answer(NeededPermission need, @Nullable SimulatedAnswers answers) {
			SimulatedRequest request = this.requests.get(need);
			return (answers != null && request != null) ? answers.byRequest().get(request) : null;
		}

	}

	/**
	 * The condition keys that each request of the role will have. IAM's simulator adds
	 * none of them, and those that only an organisation's policies ask for it does not
	 * even report as missing (<em>AWS global condition context keys</em>).
	 */
	private static Map<String, String> known(RoleState role, String arn, Instant now, String region) {
		String account = arn.split(":", -1)[ACCOUNT];
		Map<String, String> known = new HashMap<>(Map.of("aws:PrincipalArn", arn, "aws:PrincipalAccount", account,
				"aws:PrincipalType", "AssumedRole", "aws:ResourceAccount", account, "aws:RequestedRegion", region,
				"aws:SecureTransport", "true", "aws:CurrentTime", now.truncatedTo(ChronoUnit.SECONDS).toString()));
		role.blueprint().options().tags().forEach((key, value) -> known.put("aws:PrincipalTag/" + key, value));
		return known;
	}

}
