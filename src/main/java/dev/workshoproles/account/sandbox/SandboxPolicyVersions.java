package dev.workshoproles.account.sandbox;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionResponse;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.Documents;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.store.AwsManagedPolicies;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredPolicy;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** The versions of managed policies. */
final class SandboxPolicyVersions {

	private static final Pattern VERSION_ID = Pattern.compile("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?");

	private final StoredAccount account;

	private final Pages pages;

	SandboxPolicyVersions(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	CreatePolicyVersionResponse create(CreatePolicyVersionRequest request) {
		StoredPolicy stored = this.account.policies().getWritable("CreatePolicyVersion", request.policyArn());
		String document = PolicyEncoding.encode(Documents.managed(request.policyDocument()));
		if (stored.versions().size() >= IamLimits.MAX_POLICY_VERSIONS) {
			throw IamErrors
				.limitExceeded("A managed policy can have up to %d versions. Before you create a new version, "
					.formatted(IamLimits.MAX_POLICY_VERSIONS) + "you must delete an existing version.");
		}
		StoredPolicy more = stored.withVersion(document, this.account.now());
		String versionId = more.newest().versionId();
		if (Boolean.TRUE.equals(request.setAsDefault())) {
			more = more.withDefault(versionId, this.account.now());
		}
		this.account.policies().replace(more);
		return CreatePolicyVersionResponse.builder().policyVersion(listed(more.newest())).build();
	}

	GetPolicyVersionResponse get(GetPolicyVersionRequest request) {
		StoredPolicy stored = readable(request.policyArn());
		PolicyVersion version = stored.version(versionId(request.versionId()));
		boolean omitted = version.document() == null;
		return GetPolicyVersionResponse.builder()
			.policyVersion(omitted ? AwsManagedPolicies.withDocument(stored.arn(), version) : version)
			.build();
	}

	/** Newest first. */
	ListPolicyVersionsResponse list(ListPolicyVersionsRequest request) {
		Stream<PolicyVersion> versions = readable(request.policyArn()).versions()
			.stream()
			.map(SandboxPolicyVersions::listed);
		Page<PolicyVersion> page = this.pages.of(versions, SandboxPolicyVersions::newestFirst, request.marker(),
				request.maxItems());
		return ListPolicyVersionsResponse.builder()
			.versions(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	DeletePolicyVersionResponse delete(DeletePolicyVersionRequest request) {
		StoredPolicy stored = this.account.policies().getWritable("DeletePolicyVersion", request.policyArn());
		PolicyVersion version = stored.version(versionId(request.versionId()));
		if (version.isDefaultVersion()) {
			throw IamErrors.deleteConflict("Cannot delete the default version of a policy.");
		}
		this.account.policies().replace(stored.withoutVersion(version.versionId()));
		return DeletePolicyVersionResponse.builder().build();
	}

	SetDefaultPolicyVersionResponse setDefault(SetDefaultPolicyVersionRequest request) {
		StoredPolicy stored = this.account.policies().getWritable("SetDefaultPolicyVersion", request.policyArn());
		PolicyVersion version = stored.version(versionId(request.versionId()));
		this.account.policies().replace(stored.withDefault(version.versionId(), this.account.now()));
		return SetDefaultPolicyVersionResponse.builder().build();
	}

	private StoredPolicy readable(@Nullable String arn) {
		return this.account.policies().get(Arns.requirePolicyArn("policyArn", arn));
	}

	private static String versionId(@Nullable String value) {
		return Constraints.matching("versionId", Constraints.length("versionId", value, 1, IamLimits.MAX_VERSION_ID),
				VERSION_ID);
	}

	/** Only GetPolicyVersion returns the document. */
	private static PolicyVersion listed(PolicyVersion version) {
		return version.toBuilder().document(null).build();
	}

	private static String newestFirst(PolicyVersion version) {
		int number = Integer.parseInt(version.versionId().substring(1));
		return "%010d".formatted(Integer.MAX_VALUE - number);
	}

}
