package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * Reads one role: first the role, then its lists side by side, then inline documents. If
 * it was there when last seen, its lists are asked for at once, and count if it is still
 * the same role.
 */
final class RoleReading extends GuardedReading {

	/** IAM's default for a role that was made without saying. */
	private static final int DEFAULT_SESSION_SECONDS = 3600;

	private final IamReads reads;

	private final Purpose purpose;

	private final String name;

	private volatile @Nullable Role role;

	private volatile boolean answered;

	private @Nullable String idSeen;

	private final Detail<List<AttachedPolicy>> attached;

	private final Detail<List<String>> inlineNames;

	private final Detail<List<String>> instanceProfiles;

	private final Map<String, String> inline = new ConcurrentSkipListMap<>();

	RoleReading(IamReads reads, Purpose purpose, String name) {
		this.reads = reads;
		this.purpose = purpose;
		this.name = name;
		this.attached = new Detail<>(() -> Optional.of(reads.attachedPolicies(name)));
		this.inlineNames = new Detail<>(() -> Optional.of(reads.inlinePolicyNames(name)));
		this.instanceProfiles = new Detail<>(() -> Optional.of(reads.instanceProfiles(name)));
	}

	@Override
	List<Runnable> wave(int number) {
		return switch (number) {
			case 0 -> first();
			case 1 -> (this.role != null) ? details(this.role) : List.of();
			case 2 -> inlineNames().map((policy) -> guarded(() -> readInline(policy))).toList();
			default -> List.of();
		};
	}

	private List<Runnable> first() {
		this.idSeen = this.reads.lastSeen().roleId(this.name).orElse(null);
		return first(this::readRole, (this.idSeen != null) ? lists() : Stream.empty());
	}

	private void readRole() {
		this.role = this.reads.role(this.name).orElse(null);
		foundIt(this.role != null);
		this.answered = true;
	}

	/** What was guessed of a role that was deleted and made anew may be of either. */
	private List<Runnable> details(Role found) {
		if (!Objects.equals(found.roleId(), this.idSeen)) {
			lists().forEach(Detail::forget);
		}
		return missing(lists());
	}

	private Stream<Detail<?>> lists() {
		Stream<Detail<?>> always = Stream.of(this.attached, this.inlineNames);
		return (this.purpose == Purpose.REMOVE) ? Stream.concat(always, Stream.of(this.instanceProfiles)) : always;
	}

	private Stream<String> inlineNames() {
		return this.inlineNames.orElse(List.of()).stream();
	}

	private void readInline(String policy) {
		this.reads.inlinePolicy(this.name, policy).ifPresent((document) -> this.inline.put(policy, document));
	}

	/**
	 * A reading of the role under the name in whose letter case IAM has it.
	 */
	RoleReading as(String storedName) {
		return new RoleReading(this.reads, this.purpose, storedName);
	}

	/**
	 * The policies that are attached to the role.
	 * @return empty where it is not there or IAM did not tell
	 */
	List<AttachedPolicy> attached() {
		return (this.role != null) ? this.attached.orElse(List.of()) : List.of();
	}

	boolean hasAttached(String arn) {
		return attached().stream().anyMatch((policy) -> policy.arn().equals(arn));
	}

	/**
	 * Whether it is known which policies are attached, or that this will not be known.
	 */
	boolean hasTold() {
		return error() != null || (this.answered && (isAbsent() || !this.attached.isMissing()));
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
				(used != null) ? used.lastUsedDate() : null, attached(), Map.copyOf(this.inline),
				this.instanceProfiles.orElse(List.of()));
	}

}
