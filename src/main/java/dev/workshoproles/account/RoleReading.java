package dev.workshoproles.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;

import dev.workshoproles.account.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.SnapshotRequest.Purpose;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * Reads one role: first the role, then its lists side by side, then inline documents.
 */
final class RoleReading extends GuardedReading {

	/** IAM's default for a role that was made without saying. */
	private static final int DEFAULT_SESSION_SECONDS = 3600;

	private final IamReads reads;

	private final Purpose purpose;

	private String name;

	private volatile @Nullable Role role;

	private volatile List<AttachedPolicy> attached = List.of();

	private volatile List<String> inlineNames = List.of();

	private volatile List<String> instanceProfiles = List.of();

	private final Map<String, String> inline = new ConcurrentSkipListMap<>();

	RoleReading(IamReads reads, Purpose purpose, String name) {
		this.reads = reads;
		this.purpose = purpose;
		this.name = name;
	}

	@Override
	List<Runnable> wave(int number) {
		return switch (number) {
			case 0 -> List.of(guarded(this::readRole));
			case 1 -> lists();
			case 2 -> this.inlineNames.stream().map((policy) -> guarded(() -> readInline(policy))).toList();
			default -> List.of();
		};
	}

	private void readRole() {
		this.role = this.reads.role(this.name).orElse(null);
		foundIt(this.role != null);
	}

	private List<Runnable> lists() {
		List<Runnable> calls = new ArrayList<>();
		calls.add(guarded(() -> this.attached = this.reads.attachedPolicies(this.name)));
		calls.add(guarded(() -> this.inlineNames = this.reads.inlinePolicyNames(this.name)));
		if (this.purpose == Purpose.REMOVE) {
			calls.add(guarded(() -> this.instanceProfiles = this.reads.instanceProfiles(this.name)));
		}
		return calls;
	}

	private void readInline(String policy) {
		this.reads.inlinePolicy(this.name, policy).ifPresent((document) -> this.inline.put(policy, document));
	}

	/**
	 * Reads the role under the name in whose letter case IAM has it.
	 */
	void readAs(String storedName) {
		this.name = storedName;
		startAgain();
	}

	List<AttachedPolicy> attached() {
		return this.attached;
	}

	Observation<ObservedRole> result() {
		AccountError reason = error();
		Role found = this.role;
		if (reason != null) {
			return new Observation.Unreadable<>(reason);
		}
		return (found != null && !isAbsent()) ? new Observation.Present<>(observed(found)) : new Observation.Absent<>();
	}

	private ObservedRole observed(Role found) {
		AttachedPermissionsBoundary boundary = found.permissionsBoundary();
		RoleLastUsed used = found.roleLastUsed();
		Integer session = found.maxSessionDuration();
		return new ObservedRole(found.roleName(), found.arn(), found.roleId(), found.path(),
				PolicyEncoding.decode(found.assumeRolePolicyDocument()),
				(session != null) ? session : DEFAULT_SESSION_SECONDS,
				(boundary != null) ? boundary.permissionsBoundaryArn() : null, IamReads.tags(found.tags()),
				(used != null) ? used.lastUsedDate() : null, this.attached, Map.copyOf(this.inline),
				this.instanceProfiles);
	}

}
