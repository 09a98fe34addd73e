package dev.workshoproles.account.sandbox.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import dev.workshoproles.account.sandbox.rules.IamErrors;

/**
 * A managed policy with its versions. Immutable: operations replace it.
 *
 * @param policy the policy without its attachment counts, which are computed
 * @param versions the versions with their URL-encoded documents, oldest first
 * @param lastVersion the highest version number ever used: numbers are not reused
 */
public record StoredPolicy(Policy policy, List<PolicyVersion> versions, int lastVersion) {

	public StoredPolicy {
		versions = List.copyOf(versions);
	}

	/** A new policy, with the document as its version v1. */
	public static StoredPolicy create(Policy policy, String encodedDocument) {
		PolicyVersion first = PolicyVersion.builder()
			.versionId("v1")
			.document(encodedDocument)
			.isDefaultVersion(true)
			.createDate(policy.createDate())
			.build();
		return new StoredPolicy(policy.toBuilder().defaultVersionId("v1").build(), List.of(first), 1);
	}

	String name() {
		return this.policy.policyName();
	}

	public String arn() {
		return this.policy.arn();
	}

	public PolicyVersion version(String versionId) {
		return this.versions.stream()
			.filter((version) -> version.versionId().equals(versionId))
			.findFirst()
			.orElseThrow(() -> IamErrors
				.noSuchEntity("Policy %s version %s does not exist or is not attachable.".formatted(arn(), versionId)));
	}

	public PolicyVersion newest() {
		return this.versions.get(this.versions.size() - 1);
	}

	public StoredPolicy with(Policy changed) {
		return new StoredPolicy(changed, this.versions, this.lastVersion);
	}

	/** Adds a version that is not the default. */
	public StoredPolicy withVersion(String encodedDocument, Instant created) {
		int number = this.lastVersion + 1;
		PolicyVersion next = PolicyVersion.builder()
			.versionId("v" + number)
			.document(encodedDocument)
			.isDefaultVersion(false)
			.createDate(created)
			.build();
		Policy updated = this.policy.toBuilder().updateDate(created).build();
		return new StoredPolicy(updated, Stream.concat(this.versions.stream(), Stream.of(next)).toList(), number);
	}

	public StoredPolicy withoutVersion(String versionId) {
		List<PolicyVersion> rest = this.versions.stream()
			.filter((version) -> !version.versionId().equals(versionId))
			.toList();
		return new StoredPolicy(this.policy, rest, this.lastVersion);
	}

	public StoredPolicy withDefault(String versionId, Instant changed) {
		Policy updated = this.policy.toBuilder().defaultVersionId(versionId).updateDate(changed).build();
		List<PolicyVersion> marked = this.versions.stream()
			.map((version) -> version.toBuilder().isDefaultVersion(version.versionId().equals(versionId)).build())
			.toList();
		return new StoredPolicy(updated, marked, this.lastVersion);
	}

}
