package dev.workshoproles.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import dev.workshoproles.account.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.ObservedPolicy.Version;
import dev.workshoproles.account.SnapshotRequest.Purpose;
import dev.workshoproles.policy.PolicyDocument;

/**
 * Reads one customer managed policy: first the policy, then its default version's
 * document, then what a new version or a deletion needs to know.
 */
final class PolicyReading extends GuardedReading {

	/**
	 * Versions that IAM keeps of a policy: a further one needs an old one to go first.
	 */
	private static final int MAX_VERSIONS = 5;

	private final IamReads reads;

	private final Purpose purpose;

	private final PolicyDocument wanted;

	private String arn;

	private volatile @Nullable Policy policy;

	private volatile @Nullable String document;

	private volatile List<PolicyVersion> versions = List.of();

	private volatile List<PolicyUser> attachedTo = List.of();

	private volatile List<PolicyUser> boundaryOf = List.of();

	private final Map<String, String> otherDocuments = new ConcurrentHashMap<>();

	PolicyReading(IamReads reads, Purpose purpose, String arn, PolicyDocument wanted) {
		this.reads = reads;
		this.purpose = purpose;
		this.arn = arn;
		this.wanted = wanted;
	}

	@Override
	List<Runnable> wave(int number) {
		return switch (number) {
			case 0 -> List.of(guarded(this::readPolicy));
			case 1 -> (this.policy != null) ? details(this.policy) : List.of();
			case 2 -> (this.purpose == Purpose.APPLY) ? versionsForRepair() : otherDocuments(otherVersionIds());
			case 3 -> (this.purpose == Purpose.APPLY) ? oldestDocument() : List.of();
			default -> List.of();
		};
	}

	private void readPolicy() {
		this.policy = this.reads.policy(this.arn).orElse(null);
		foundIt(this.policy != null);
	}

	private List<Runnable> details(Policy found) {
		List<Runnable> calls = new ArrayList<>();
		calls.add(guarded(() -> this.document = this.reads.document(this.arn, found.defaultVersionId()).orElse(null)));
		if (this.purpose == Purpose.REMOVE) {
			calls.add(guarded(() -> this.versions = this.reads.versions(this.arn)));
			calls.addAll(users(found));
		}
		return calls;
	}

	/** Counts of zero spare the listing; an emulator may leave them out. */
	private List<Runnable> users(Policy found) {
		List<Runnable> calls = new ArrayList<>();
		if (found.attachmentCount() == null || found.attachmentCount() > 0) {
			calls.add(guarded(() -> this.attachedTo = this.reads.users(this.arn, PolicyUsageType.PERMISSIONS_POLICY)));
		}
		if (found.permissionsBoundaryUsageCount() != null && found.permissionsBoundaryUsageCount() > 0) {
			calls
				.add(guarded(() -> this.boundaryOf = this.reads.users(this.arn, PolicyUsageType.PERMISSIONS_BOUNDARY)));
		}
		return calls;
	}

	private List<Runnable> versionsForRepair() {
		String actual = this.document;
		boolean differs = actual != null && !this.wanted.means(actual);
		return differs ? List.of(guarded(() -> this.versions = this.reads.versions(this.arn))) : List.of();
	}

	/** The document of the version that must go when there is no room for another. */
	private List<Runnable> oldestDocument() {
		List<String> others = otherVersionIds();
		return (others.size() + 1 < MAX_VERSIONS) ? List.of() : otherDocuments(others.subList(0, 1));
	}

	private List<Runnable> otherDocuments(List<String> ids) {
		return ids.stream().map((id) -> guarded(() -> readOther(id))).toList();
	}

	private void readOther(String id) {
		this.reads.document(this.arn, id).ifPresent((text) -> this.otherDocuments.put(id, text));
	}

	private List<String> otherVersionIds() {
		return this.versions.stream()
			.filter((version) -> !Boolean.TRUE.equals(version.isDefaultVersion()))
			.map(PolicyVersion::versionId)
			.sorted(Comparator.comparingInt((id) -> Integer.parseInt(id.substring(1))))
			.toList();
	}

	/**
	 * Reads the policy of this name where it really is, under a path or in other letter
	 * case.
	 */
	void readAt(String otherArn) {
		this.arn = otherArn;
		startAgain();
	}

	Observation<ObservedPolicy> result() {
		AccountError reason = error();
		if (reason != null) {
			return new Observation.Unreadable<>(reason);
		}
		Policy found = this.policy;
		String text = this.document;
		return (found != null && text != null && !isAbsent()) ? new Observation.Present<>(observed(found, text))
				: new Observation.Absent<>();
	}

	private ObservedPolicy observed(Policy found, String text) {
		List<Version> others = otherVersionIds().stream()
			.map((id) -> new Version(id, this.otherDocuments.getOrDefault(id, "")))
			.toList();
		List<PolicyUser> users = new ArrayList<>(this.attachedTo);
		users.addAll(this.boundaryOf);
		return new ObservedPolicy(found.policyName(), found.arn(), IamReads.tags(found.tags()), text, others,
				List.copyOf(users));
	}

}
