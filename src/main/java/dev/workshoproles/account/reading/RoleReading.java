package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;

import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * Reads one role: first the role, then its lists, and each inline document once its name
 * is known. If the role was there when last seen, its lists are asked for at once, and
 * count if it is still the same role.
 */
final class RoleReading {

	/** IAM's default for a role that was made without saying. */
	private static final int DEFAULT_SESSION_SECONDS = 3600;

	private final IamReads reads;

	private final CallGroup calls;

	private final String name;

	private final Optional<String> idSeen;

	private final CompletableFuture<Optional<Role>> role;

	private final CompletableFuture<List<AttachedPolicy>> attached;

	private final CompletableFuture<Map<String, String>> inline;

	private final CompletableFuture<List<String>> instanceProfiles;

	RoleReading(IamReads reads, CallGroup calls, Purpose purpose, String name) {
		this.reads = reads;
		this.calls = calls;
		this.name = name;
		this.idSeen = reads.lastSeen().roleId(name);
		this.role = calls.make(() -> reads.role(name));
		this.attached = list(() -> reads.attachedPolicies(name));
		this.inline = list(() -> reads.inlinePolicyNames(name)).thenCompose(this::inlineDocuments);
		this.instanceProfiles = (purpose == Purpose.REMOVE) ? list(() -> reads.instanceProfiles(name))
				: CompletableFuture.completedFuture(List.of());
	}

	/** What was guessed of a role that was deleted and made anew may be of either. */
	private <T> CompletableFuture<List<T>> list(Supplier<List<T>> call) {
		Guess<List<T>> guess = this.idSeen.isPresent() ? Guess.of(this.calls, call) : Guess.none();
		return this.role.thenCompose((found) -> found.isEmpty() ? CompletableFuture.completedFuture(List.of())
				: guess.orAsk((listed) -> this.idSeen.equals(found.map(Role::roleId)), () -> this.calls.make(call)));
	}

	private CompletableFuture<Map<String, String>> inlineDocuments(List<String> policies) {
		return CallGroup.all(policies.stream().map(this::inlineDocument).toList())
			.thenApply((documents) -> documents.stream()
				.flatMap(Optional::stream)
				.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	private CompletableFuture<Optional<Map.Entry<String, String>>> inlineDocument(String policy) {
		return this.calls
			.make(() -> this.reads.inlinePolicy(this.name, policy).map((document) -> Map.entry(policy, document)));
	}

	/**
	 * The policies that are attached to the role, as soon as they are known.
	 * @return empty where the role is not there or IAM refuses to say
	 */
	CompletableFuture<List<AttachedPolicy>> attached() {
		return this.attached.exceptionally((failure) -> List.of());
	}

	CompletableFuture<Observation<ObservedRole>> observation() {
		return Observations.of(() -> this.role.join().map(this::observed), this.role, this.attached, this.inline,
				this.instanceProfiles);
	}

	private ObservedRole observed(Role found) {
		AttachedPermissionsBoundary boundary = found.permissionsBoundary();
		RoleLastUsed used = found.roleLastUsed();
		Integer session = found.maxSessionDuration();
		return new ObservedRole(found.roleName(), found.arn(), found.roleId(), found.path(),
				PolicyEncoding.decode(found.assumeRolePolicyDocument()),
				(session != null) ? session : DEFAULT_SESSION_SECONDS,
				(boundary != null) ? boundary.permissionsBoundaryArn() : null, IamReads.tags(found.tags()),
				(used != null) ? used.lastUsedDate() : null, this.attached.join(), this.inline.join(),
				this.instanceProfiles.join());
	}

}
