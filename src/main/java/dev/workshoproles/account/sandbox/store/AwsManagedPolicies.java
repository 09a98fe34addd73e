package dev.workshoproles.account.sandbox.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.blueprint.KnownAwsPolicies;
import dev.workshoproles.blueprint.KnownAwsPolicy;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * The AWS managed policies in the sandbox: those in the console's list, each with only
 * its default version.
 */
public final class AwsManagedPolicies {

	/** Policies for service-linked roles. */
	private static final String FOR_SERVICE_LINKED_ROLES = Arns.awsManagedPolicy(Arns.SERVICE_LINKED, "");

	private AwsManagedPolicies() {
	}

	public static Stream<StoredPolicy> all() {
		return KnownAwsPolicies.all().stream().map(AwsManagedPolicies::stored);
	}

	static Optional<StoredPolicy> find(String arn) {
		return known(arn).map(AwsManagedPolicies::stored);
	}

	/** Adds the document, which is read only on demand. */
	public static PolicyVersion withDocument(String arn, PolicyVersion version) {
		String document = known(arn).map(KnownAwsPolicies::document).orElseThrow();
		return version.toBuilder().document(PolicyEncoding.encode(document)).build();
	}

	static boolean isForCustomers(String arn) {
		return !arn.startsWith(FOR_SERVICE_LINKED_ROLES);
	}

	private static Optional<KnownAwsPolicy> known(String arn) {
		String root = Arns.awsManagedPolicy("/", "");
		return arn.startsWith(root) ? KnownAwsPolicies.find(arn.substring(root.length())) : Optional.empty();
	}

	private static StoredPolicy stored(KnownAwsPolicy known) {
		Policy policy = Policy.builder()
			.policyName(known.name())
			.policyId(UniqueIds.ofAwsManaged(known.pathAndName()))
			.path(known.path())
			.arn(Arns.awsManagedPolicy(known.path(), known.name()))
			.isAttachable(true)
			.defaultVersionId(known.defaultVersion())
			.createDate(known.created())
			.updateDate(known.updated())
			.build();
		PolicyVersion version = PolicyVersion.builder()
			.versionId(known.defaultVersion())
			.isDefaultVersion(true)
			.createDate(known.updated())
			.build();
		return new StoredPolicy(policy, List.of(version), 1);
	}

}
