package dev.workshoproles.account.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import dev.workshoproles.policy.IamLimits;

/**
 * Reads one customer managed policy: first the policy, then the document of its default
 * version, then the details needed to create a version or to delete it. If it existed
 * when last seen, document and versions are requested at once, and are valid if policy
 * and default version are still the same.
 */
final class PolicyReading {

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
		this.policy = calls.submit(() -> reads.policy(arn));
		this.document = defaultDocument();
		CompletableFuture<List<PolicyVersion>> versions = versions();
		this.otherVersions = whenFound((now) -> versions.thenCompose((listed) -> others(now, listed)));
		this.users = (purpose == Purpose.REMOVE) ? whenFound(this::allUsers) : nothing();
	}

	private <T> CompletableFuture<List<T>> whenFound(Function<Policy, CompletableFuture<List<T>>> read) {
		return this.policy.thenCompose((found) -> found.map(read).orElseGet(PolicyReading::nothing));
	}

	private CompletableFuture<Optional<String>> defaultDocument() {
		SpeculativeRead<Optional<String>> guess = this.seen
			.map((before) -> SpeculativeRead.of(this.calls,
					() -> this.reads.document(this.arn, before.defaultVersion())))
			.orElseGet(SpeculativeRead::none);
		return this.policy.thenCompose((found) -> found
			.map((now) -> guess.orAsk((text) -> isAsSeen(now) && text.isPresent(),
					() -> document(now.defaultVersionId())))
			.orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
	}

	private boolean isAsSeen(Policy now) {
		return this.seen.filter((before) -> before.isStill(now)).isPresent();
	}

	private CompletableFuture<Optional<String>> document(String version) {
		return this.calls.submit(() -> this.reads.document(this.arn, version));
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
		SpeculativeRead<List<PolicyVersion>> guess = this.seen.isPresent()
				? SpeculativeRead.of(this.calls, () -> this.reads.versions(this.arn)) : SpeculativeRead.none();
		return whenFound(
				(now) -> guess.orAsk((listed) -> isAsSeen(now) && hasDefaultOf(now, listed), this::listVersions));
	}

	private CompletableFuture<List<PolicyVersion>> listVersions() {
		return this.calls.submit(() -> this.reads.versions(this.arn));
	}

	private static boolean hasDefaultOf(Policy policy, List<PolicyVersion> listed) {
		return listed.stream().anyMatch((version) -> version.versionId().equals(policy.defaultVersionId()));
	}

	/** Uses the default version of the policy: it may have changed before the listing. */
	private CompletableFuture<List<Version>> others(Policy now, List<PolicyVersion> listed) {
		List<String> ids = listed.stream()
			.map(PolicyVersion::versionId)
			.filter((id) -> !id.equals(now.defaultVersionId()))
			.sorted(Comparator.comparingInt((id) -> Integer.parseInt(id.substring(1))))
			.toList();
		return CallGroup.all(ids.stream().map((id) -> other(id, willBeDeleted(id, ids))).toList());
	}

	/** A removal deletes all versions; an apply deletes the oldest one to make room. */
	private boolean willBeDeleted(String id, List<String> others) {
		boolean full = others.size() + 1 >= IamLimits.MAX_POLICY_VERSIONS;
		return this.purpose == Purpose.REMOVE || (full && id.equals(others.get(0)));
	}

	private CompletableFuture<Version> other(String id, boolean read) {
		CompletableFuture<Optional<String>> text = read ? document(id)
				: CompletableFuture.completedFuture(Optional.empty());
		return text.thenApply((json) -> new Version(id, json.orElse("")));
	}

	/**
	 * Never read speculatively: these can change at any time and decide what is deleted.
	 * A count of zero makes the listing unnecessary; an emulator may omit the counts.
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
		return this.calls.submit(() -> this.reads.users(this.arn, usage));
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
		return new ObservedPolicy(found.policyName(), found.arn(), Objects.requireNonNullElse(found.policyId(), ""),
				IamReads.tags(found.tags()), found.updateDate(), text, this.otherVersions.join(), this.users.join());
	}

}
