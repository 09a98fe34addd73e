package dev.workshoproles.account.sandbox;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.Documents;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.rules.TagKeys;
import dev.workshoproles.account.sandbox.store.PolicyStore;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredPolicy;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** Creates, reads, lists and deletes managed policies. */
final class SandboxPolicies {

	private final StoredAccount account;

	private final Pages pages;

	SandboxPolicies(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	CreatePolicyResponse create(CreatePolicyRequest request) {
		String name = Constraints.name("policyName", request.policyName(), IamLimits.MAX_POLICY_NAME);
		String path = Constraints.policyPath("path", request.path());
		Instant now = this.account.now();
		Policy policy = Policy.builder()
			.policyName(name)
			.path(path)
			.arn(Arns.policy(path, name))
			.policyId(this.account.ids().policy())
			.createDate(now)
			.updateDate(now)
			.isAttachable(true)
			.description(Constraints.description(request.description()))
			.tags(TagKeys.EXACT.valid(request.tags()))
			.build();
		String document = PolicyEncoding.encode(Documents.managed(request.policyDocument()));
		Constraints.requireUnreserved(path);
		StoredPolicy stored = StoredPolicy.create(policy, document);
		this.account.policies().add(stored);
		Policy created = withCounts(policy).toBuilder()
			.defaultVersionId("v1")
			.tags(TagKeys.orNone(policy.tags()))
			.build();
		return CreatePolicyResponse.builder().policy(created).build();
	}

	GetPolicyResponse get(GetPolicyRequest request) {
		String arn = Arns.requirePolicyArn("policyArn", request.policyArn());
		return GetPolicyResponse.builder().policy(withCounts(this.account.policies().get(arn).policy())).build();
	}

	ListPoliciesResponse list(ListPoliciesRequest request) {
		PolicyFilter filter = PolicyFilter.of(request);
		PolicyStore store = this.account.policies();
		Stream<StoredPolicy> some = (filter.scope() == PolicyScopeType.LOCAL) ? store.customer() : store.all();
		Stream<Policy> matching = some.map((stored) -> withCounts(stored.policy())).filter(filter::admits);
		Page<Policy> page = this.pages.of(matching, Policy::arn, request.marker(), request.maxItems());
		return ListPoliciesResponse.builder()
			.policies(page.items().stream().map(SandboxPolicies::listed).toList())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	DeletePolicyResponse delete(DeletePolicyRequest request) {
		StoredPolicy stored = this.account.policies().getWritable("DeletePolicy", request.policyArn());
		String arn = stored.arn();
		if (this.account.attachments(arn) > 0 || this.account.boundaries(arn) > 0) {
			throw IamErrors.deleteConflict("Cannot delete a policy attached to entities.");
		}
		if (stored.versions().size() > 1) {
			throw IamErrors
				.deleteConflict("This policy has more than one version. Before you delete a policy, you must "
						+ "delete the policy's versions. The default version is deleted with the policy.");
		}
		this.account.policies().remove(arn);
		return DeletePolicyResponse.builder().build();
	}

	private Policy withCounts(Policy policy) {
		return policy.toBuilder()
			.attachmentCount(this.account.attachments(policy.arn()))
			.permissionsBoundaryUsageCount(this.account.boundaries(policy.arn()))
			.build();
	}

	/** The policy as listings return it: without tags and description. */
	private static Policy listed(Policy policy) {
		return policy.toBuilder().tags((Collection<Tag>) null).description(null).build();
	}

}
