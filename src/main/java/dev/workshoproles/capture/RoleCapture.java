package dev.workshoproles.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.account.snapshot.SnapshotRequest.WantedPolicy;
import dev.workshoproles.blueprint.Workshop;

/**
 * Reads roles from the account and describes them, with their policies, as a workshop.
 */
public class RoleCapture {

	private final Account account;

	private final Workshop workshop;

	private final boolean ownOnly;

	/**
	 * Creates the capture of an account.
	 * @param ownOnly whether roles without the workshop's prefix are somebody else's,
	 * which are not read
	 */
	RoleCapture(Account account, Workshop workshop, boolean ownOnly) {
		this.account = account;
		this.workshop = workshop;
		this.ownOnly = ownOnly;
	}

	/**
	 * Captures roles.
	 * @param roles their real names
	 * @return a workshop of those that could be read; the others are in its omissions
	 * @throws dev.workshoproles.account.calls.AccountException if nothing at all can be
	 * read
	 */
	public CapturedWorkshop capture(Collection<String> roles) {
		Caller caller = this.account.caller();
		Set<String> visible = roles.stream().filter(this::isVisible).collect(Collectors.toSet());
		Snapshot found = read(caller, visible, Map.of());
		List<ObservedRole> observed = roles.stream()
			.distinct()
			.filter(visible::contains)
			.map((name) -> found.role(name).found())
			.flatMap(Optional::stream)
			.toList();
		Snapshot policies = read(caller, Set.of(), customerPolicies(caller, observed));
		Generalization general = new Generalization(this.account.location(caller), this.workshop.namePrefix());
		CapturedWorkshop captured = new CapturedWorkshop(general);
		policies.policies().forEach(captured::addPolicy);
		roles.stream()
			.distinct()
			.forEach((name) -> captured.addRole(name,
					visible.contains(name) ? found.role(name) : new Observation.Absent<>()));
		return captured;
	}

	private boolean isVisible(String role) {
		return !this.ownOnly || role.startsWith(this.workshop.namePrefix());
	}

	/** A removal is what reads a role with everything about it. */
	private Snapshot read(Caller caller, Set<String> roles, Map<String, WantedPolicy> policies) {
		Purpose purpose = policies.isEmpty() ? Purpose.REMOVE : Purpose.STATUS;
		return this.account.read(caller, new SnapshotRequest(purpose, roles, policies, Map.of(), List.of(), Set.of()));
	}

	private static Map<String, WantedPolicy> customerPolicies(Caller caller, List<ObservedRole> roles) {
		Map<String, WantedPolicy> wanted = new HashMap<>();
		roles.stream()
			.flatMap((role) -> Stream.concat(role.attached().stream().map(AttachedPolicy::arn),
					Stream.ofNullable(role.permissionsBoundary())))
			.filter((arn) -> arn.contains("::" + caller.accountId() + ":"))
			.forEach((arn) -> wanted.put(arn.substring(arn.lastIndexOf('/') + 1),
					new WantedPolicy(arn, (document) -> true)));
		return wanted;
	}

}
