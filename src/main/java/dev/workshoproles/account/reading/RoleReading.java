package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;

import org.springframework.util.StringUtils;

import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.reading.LastSeen.SeenRole;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * Reads one role: first the role, then its listings, and each inline policy once its name
 * is known. If the role existed when last seen, the listings are requested at once, and
 * are valid if it is still the same role.
 */
final class RoleReading {

	private final IamReads reads;

	private final CallGroup calls;

	private final String name;

	private final Optional<SeenRole> seen;

	private final CompletableFuture<Optional<Role>> role;

	private final CompletableFuture<List<AttachedPolicy>> attached;

	private final CompletableFuture<Map<String, String>> inline;

	private final CompletableFuture<List<String>> instanceProfiles;

	RoleReading(IamReads reads, CallGroup calls, Purpose purpose, String name) {
		this.reads = reads;
		this.calls = calls;
		this.name = name;
		this.seen = reads.lastSeen().role(name);
		this.role = calls.submit(() -> reads.role(name));
		this.attached = list(() -> reads.attachedPolicies(name));
		this.inline = list(() -> reads.inlinePolicyNames(name)).thenCompose(this::inlineDocuments);
		this.instanceProfiles = (purpose == Purpose.REMOVE) ? list(() -> reads.instanceProfiles(name))
				: CompletableFuture.completedFuture(List.of());
	}

	/**
	 * If the role was deleted and recreated, a speculative answer may be about either.
	 */
	private <T> CompletableFuture<List<T>> list(Supplier<List<T>> call) {
		SpeculativeRead<List<T>> guess = this.seen.isPresent() ? SpeculativeRead.of(this.calls, call)
				: SpeculativeRead.none();
		return this.role.thenCompose((found) -> found.isEmpty() ? CompletableFuture.completedFuture(List.of())
				: guess.orAsk((listed) -> this.seen.map(SeenRole::id).equals(found.map(Role::roleId)),
						() -> this.calls.submit(call)));
	}

	private CompletableFuture<Map<String, String>> inlineDocuments(List<String> policies) {
		return CallGroup.all(policies.stream().map(this::inlineDocument).toList())
			.thenApply((documents) -> documents.stream()
				.flatMap(Optional::stream)
				.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	private CompletableFuture<Optional<Map.Entry<String, String>>> inlineDocument(String policy) {
		return this.calls
			.submit(() -> this.reads.inlinePolicy(this.name, policy).map((document) -> Map.entry(policy, document)));
	}

	/**
	 * Whether the role had a managed policy, attached or as its permissions boundary,
	 * when it was last seen before this reading.
	 */
	boolean hadWhenLastSeen(String policyArn) {
		return this.seen.filter((role) -> role.has(policyArn)).isPresent();
	}

	/**
	 * The managed policies attached to the role.
	 * @return empty if the role does not exist or IAM refuses the read
	 */
	CompletableFuture<List<AttachedPolicy>> attached() {
		return this.attached.exceptionally((failure) -> List.of());
	}

	/**
	 * The ARNs of the managed policies that the role has, attached or as its permissions
	 * boundary.
	 * @return empty as for {@link #attached()}
	 */
	CompletableFuture<Set<String>> policies() {
		CompletableFuture<Optional<String>> boundary = this.role.thenApply((found) -> found.flatMap(IamReads::boundary))
			.exceptionally((failure) -> Optional.empty());
		return boundary.thenCombine(attached(),
				(bound, attached) -> Stream.concat(bound.stream(), attached.stream().map(AttachedPolicy::arn))
					.collect(Collectors.toUnmodifiableSet()));
	}

	CompletableFuture<Observation<ObservedRole>> observation() {
		return Observations.of(() -> this.role.join().map(this::observed), this.role, this.attached, this.inline,
				this.instanceProfiles);
	}

	/** IAM may give the empty description that a role was created with, or none. */
	private static @Nullable String description(Role found) {
		return StringUtils.hasLength(found.description()) ? found.description() : null;
	}

	private ObservedRole observed(Role found) {
		RoleLastUsed used = found.roleLastUsed();
		Integer session = found.maxSessionDuration();
		return new ObservedRole(found.roleName(), found.arn(), Objects.requireNonNullElse(found.roleId(), ""),
				found.path(), description(found), PolicyEncoding.decode(found.assumeRolePolicyDocument()),
				(session != null) ? session : IamLimits.DEFAULT_SESSION_SECONDS, IamReads.boundary(found).orElse(null),
				IamReads.tags(found.tags()), found.createDate(), (used != null) ? used.lastUsedDate() : null,
				this.attached.join(), this.inline.join(), this.instanceProfiles.join());
	}

}
