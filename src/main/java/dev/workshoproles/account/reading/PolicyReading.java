package dev.workshoproles.account.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.reading.LastSeen.SeenPolicy;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.snapshot.ObservedPolicy.Version;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

/**
 * Reads one customer managed policy: first the policy, then its default version's
 * document, then what a new version or a deletion needs to know. If it was there when
 * last seen, document and versions are asked for at once, and count if it is still the
 * same policy with the same default version.
 */
final class PolicyReading {

	/**
	 * Versions that IAM keeps of a policy: a further one needs an old one to go first.
	 */
	private static final int MAX_VERSIONS = 5;

	private final IamReads reads;

	private final CallGroup calls;

	private final Purpose purpose;

	private final String arn;

	private final Predicate<String> wanted;

	private final Optional<SeenPolicy> seen;

	private final CompletableFuture<Optional<Policy>> policy;

	private final CompletableFuture<Optional<String>> document;

	private final CompletableFuture<List<Version>> otherVersions;

	private final CompletableFuture<List<PolicyUser>> users;

	PolicyReading(IamReads reads, CallGroup calls, Purpose purpose, String arn, Predicate<String> wanted) {
		this.reads = reads;
		this.calls = calls;
		this.purpose = purpose;
		this.arn = arn;
		this.wanted = wanted;
		this.seen = reads.lastSeen().policy(arn);
		this.policy = calls.make(() -> reads.policy(arn));
		this.document = defaultDocument();
		CompletableFuture<List<PolicyVersion>> versions = versions();
		this.otherVersions = whenFound((now) -> versions.thenCompose((listed) -> others(now, listed)));
		this.users = (purpose == Purpose.REMOVE) ? whenFound(this::allUsers) : nothing();
	}

	private <T> CompletableFuture<List<T>> whenFound(Function<Policy, CompletableFuture<List<T>>> read) {
		return this.policy.thenCompose((found) -> found.map(read).orElseGet(PolicyReading::nothing));
	}

	private CompletableFuture<Optional<String>> defaultDocument() {
		Guess<Optional<String>> guess = this.seen
			.map((before) -> Guess.of(this.calls, () -> this.reads.document(this.arn, before.defaultVersion())))
			.orElseGet(Guess::none);
		return this.policy.thenCompose((found) -> found
			.map((now) -> guess.orAsk((text) -> isAsSeen(now) && text.isPresent(),
					() -> document(now.defaultVersionId())))
			.orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
	}

	private boolean isAsSeen(Policy now) {
		return this.seen.filter((before) -> before.isStill(now)).isPresent();
	}

	private CompletableFuture<Optional<String>> document(String version) {
		return this.calls.make(() -> this.reads.document(this.arn, version));
	}

	private CompletableFuture<List<PolicyVersion>> versions() {
		return switch (this.purpose) {
			case STATUS -> nothing();
			case APPLY -> this.document
				.thenCompose((text) -> text.filter(this.wanted.negate()).isPresent() ? listVersions() : nothing());
			case REMOVE -> versionsForRemoval();
		};
	}

	private CompletableFuture<List<PolicyVersion>> versionsForRemoval() {
		Guess<List<PolicyVersion>> guess = this.seen.isPresent()
				? Guess.of(this.calls, () -> this.reads.versions(this.arn)) : Guess.none();
		return whenFound(
				(now) -> guess.orAsk((listed) -> isAsSeen(now) && hasDefaultOf(now, listed), this::listVersions));
	}

	private CompletableFuture<List<PolicyVersion>> listVersions() {
		return this.calls.make(() -> this.reads.versions(this.arn));
	}

	private static boolean hasDefaultOf(Policy policy, List<PolicyVersion> listed) {
		return listed.stream().anyMatch((version) -> version.versionId().equals(policy.defaultVersionId()));
	}

	/** Judged by the policy, since the default may have changed before the list came. */
	private CompletableFuture<List<Version>> others(Policy now, List<PolicyVersion> listed) {
		List<String> ids = listed.stream()
			.map(PolicyVersion::versionId)
			.filter((id) -> !id.equals(now.defaultVersionId()))
			.sorted(Comparator.comparingInt((id) -> Integer.parseInt(id.substring(1))))
			.toList();
		return CallGroup.all(ids.stream().map((id) -> other(id, isLost(id, ids))).toList());
	}

	/** A removal deletes all; an apply the oldest, where there is no room for another. */
	private boolean isLost(String id, List<String> others) {
		boolean full = others.size() + 1 >= MAX_VERSIONS;
		return this.purpose == Purpose.REMOVE || (full && id.equals(others.get(0)));
	}

	private CompletableFuture<Version> other(String id, boolean read) {
		CompletableFuture<Optional<String>> text = read ? document(id)
				: CompletableFuture.completedFuture(Optional.empty());
		return text.thenApply((json) -> new Version(id, json.orElse("")));
	}

	/**
	 * Never guessed: who has the policy may change at any time, and decides what is
	 * deleted. Counts of zero spare the listing; an emulator may leave them out.
	 */
	private CompletableFuture<List<PolicyUser>> allUsers(Policy found) {
		Integer attachments = found.attachmentCount();
		Integer boundaries = found.permissionsBoundaryUsageCount();
		CompletableFuture<List<PolicyUser>> attachedTo = (attachments == null || attachments > 0)
				? users(PolicyUsageType.PERMISSIONS_POLICY) : nothing();
		CompletableFuture<List<PolicyUser>> boundaryOf = (boundaries != null && boundaries > 0)
				? users(PolicyUsageType.PERMISSIONS_BOUNDARY) : nothing();
		return CallGroup.all(List.of(attachedTo, boundaryOf))
			.thenApply((both) -> both.stream().flatMap(List::stream).toList());
	}

	private CompletableFuture<List<PolicyUser>> users(PolicyUsageType usage) {
		return this.calls.make(() -> this.reads.users(this.arn, usage));
	}

	private static <T> CompletableFuture<List<T>> nothing() {
		return CompletableFuture.completedFuture(List.of());
	}

	CompletableFuture<Observation<ObservedPolicy>> observation() {
		return Observations.of(
				() -> this.policy.join().flatMap((found) -> this.document.join().map((text) -> observed(found, text))),
				this.policy, this.document, this.otherVersions, this.users);
	}

	private ObservedPolicy observed(Policy found, String text) {
		return new ObservedPolicy(found.policyName(), found.arn(), IamReads.tags(found.tags()), text,
				this.otherVersions.join(), this.users.join());
	}

}
