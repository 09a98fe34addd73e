package dev.workshoproles.account.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.reading.LastSeen.SeenPolicy;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.snapshot.ObservedPolicy.Version;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.policy.PolicyDocument;

/**
 * Reads one customer managed policy: first the policy, then its default version's
 * document, then what a new version or a deletion needs to know. If it was there when
 * last seen, document and versions are asked for at once, and count if it is still the
 * same policy with the same default version.
 */
final class PolicyReading extends GuardedReading {

	/**
	 * Versions that IAM keeps of a policy: a further one needs an old one to go first.
	 */
	private static final int MAX_VERSIONS = 5;

	private final IamReads reads;

	private final Purpose purpose;

	private final PolicyDocument wanted;

	private final String arn;

	private @Nullable SeenPolicy seen;

	private volatile @Nullable Policy policy;

	private Detail<String> document = new Detail<>(Optional::empty);

	private final Detail<List<PolicyVersion>> versions;

	private final Detail<List<PolicyUser>> attachedTo;

	private final Detail<List<PolicyUser>> boundaryOf;

	/** By version; empty for a version that was gone when it was asked for. */
	private final Map<String, String> otherDocuments = new ConcurrentHashMap<>();

	PolicyReading(IamReads reads, Purpose purpose, String arn, PolicyDocument wanted) {
		this.reads = reads;
		this.purpose = purpose;
		this.arn = arn;
		this.wanted = wanted;
		this.versions = new Detail<>(() -> Optional.of(reads.versions(arn)));
		this.attachedTo = users(PolicyUsageType.PERMISSIONS_POLICY);
		this.boundaryOf = users(PolicyUsageType.PERMISSIONS_BOUNDARY);
	}

	private Detail<List<PolicyUser>> users(PolicyUsageType usage) {
		return new Detail<>(() -> Optional.of(this.reads.users(this.arn, usage)));
	}

	@Override
	List<Runnable> wave(int number) {
		return switch (number) {
			case 0 -> first();
			case 1 -> (this.policy != null) ? details(this.policy) : List.of();
			case 2 -> (this.purpose == Purpose.APPLY) ? versionsForRepair() : otherDocuments(otherVersions());
			case 3 -> (this.purpose == Purpose.APPLY) ? oldestDocument() : List.of();
			default -> List.of();
		};
	}

	private List<Runnable> first() {
		this.seen = this.reads.lastSeen().policy(this.arn).orElse(null);
		if (this.seen == null) {
			return first(this::readPolicy, Stream.empty());
		}
		this.document = document(this.seen.defaultVersion());
		return first(this::readPolicy, guessable());
	}

	private void readPolicy() {
		this.policy = this.reads.policy(this.arn).orElse(null);
		foundIt(this.policy != null);
	}

	private List<Runnable> details(Policy found) {
		if (this.seen == null || !this.seen.isStill(found)) {
			this.document = document(found.defaultVersionId());
			this.versions.forget();
		}
		if (!hasDefaultOf(found, this.versions.orElse(List.of()))) {
			this.versions.forget();
		}
		List<Runnable> details = missing(Stream.concat(guessable(), users(found)));
		return Stream.of(details, otherDocuments(otherVersions())).flatMap(List::stream).toList();
	}

	private static boolean hasDefaultOf(Policy policy, List<PolicyVersion> listed) {
		return listed.stream().anyMatch((version) -> version.versionId().equals(policy.defaultVersionId()));
	}

	/**
	 * All but the users: who has the policy may change at any time, and decides what is
	 * deleted.
	 */
	private Stream<Detail<?>> guessable() {
		return (this.purpose == Purpose.REMOVE) ? Stream.of(this.document, this.versions) : Stream.of(this.document);
	}

	/** Counts of zero spare the listing; an emulator may leave them out. */
	private Stream<Detail<?>> users(Policy found) {
		Integer attachments = found.attachmentCount();
		Integer boundaries = found.permissionsBoundaryUsageCount();
		Stream.Builder<Detail<?>> users = Stream.builder();
		if (this.purpose != Purpose.REMOVE) {
			return users.build();
		}
		if (attachments == null || attachments > 0) {
			users.add(this.attachedTo);
		}
		if (boundaries != null && boundaries > 0) {
			users.add(this.boundaryOf);
		}
		return users.build();
	}

	private Detail<String> document(String version) {
		return new Detail<>(() -> this.reads.document(this.arn, version));
	}

	private List<Runnable> versionsForRepair() {
		boolean differs = this.document.answer().filter((actual) -> !this.wanted.means(actual)).isPresent();
		return differs ? missing(Stream.of(this.versions)) : List.of();
	}

	/** The document of the version that must go when there is no room for another. */
	private List<Runnable> oldestDocument() {
		List<String> others = otherVersions();
		return (others.size() + 1 < MAX_VERSIONS) ? List.of() : otherDocuments(others.subList(0, 1));
	}

	private List<Runnable> otherDocuments(List<String> ids) {
		return ids.stream()
			.filter((id) -> !this.otherDocuments.containsKey(id))
			.map((id) -> guarded(() -> readOther(id)))
			.toList();
	}

	private void readOther(String id) {
		this.otherDocuments.put(id, this.reads.document(this.arn, id).orElse(""));
	}

	/** Judged by the policy, since the default may have changed before the list came. */
	private List<String> otherVersions() {
		String defaultVersion = (this.policy != null) ? this.policy.defaultVersionId() : "";
		return this.versions.orElse(List.of())
			.stream()
			.map(PolicyVersion::versionId)
			.filter((id) -> !id.equals(defaultVersion))
			.sorted(Comparator.comparingInt((id) -> Integer.parseInt(id.substring(1))))
			.toList();
	}

	/**
	 * A reading of the policy of this name where it really is, under a path or in other
	 * letter case.
	 */
	PolicyReading at(String otherArn) {
		return new PolicyReading(this.reads, this.purpose, otherArn, this.wanted);
	}

	Observation<ObservedPolicy> result() {
		AccountError reason = error();
		if (reason != null) {
			return new Observation.Unreadable<>(reason);
		}
		Policy found = this.policy;
		String text = this.document.answer().orElse(null);
		return (found != null && text != null && !isAbsent()) ? new Observation.Present<>(observed(found, text))
				: new Observation.Absent<>();
	}

	private ObservedPolicy observed(Policy found, String text) {
		List<Version> others = otherVersions().stream()
			.map((id) -> new Version(id, this.otherDocuments.getOrDefault(id, "")))
			.toList();
		List<PolicyUser> users = Stream.of(this.attachedTo, this.boundaryOf)
			.flatMap((detail) -> detail.orElse(List.of()).stream())
			.toList();
		return new ObservedPolicy(found.policyName(), found.arn(), IamReads.tags(found.tags()), text, others, users);
	}

}
