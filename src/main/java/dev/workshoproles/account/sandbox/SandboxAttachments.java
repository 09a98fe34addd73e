package dev.workshoproles.account.sandbox;

import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** The managed policies attached to roles. */
final class SandboxAttachments {

	private final StoredAccount account;

	private final Pages pages;

	SandboxAttachments(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	/** Attaching a policy again is not an error and changes nothing. */
	AttachRolePolicyResponse attach(AttachRolePolicyRequest request) {
		String arn = Arns.requireAttachableArn(request.policyArn());
		StoredRole role = this.account.modifiableRole(request.roleName());
		StoredRole more = role.withAttached(this.account.policies().getAttachable(arn).arn());
		int most = this.account.quotas().policiesPerRole();
		if (more.attached().size() > Math.max(most, role.attached().size())) {
			throw IamErrors.quotaExceeded("PoliciesPerRole", most);
		}
		this.account.roles().replace(more);
		return AttachRolePolicyResponse.builder().build();
	}

	DetachRolePolicyResponse detach(DetachRolePolicyRequest request) {
		String arn = Arns.requirePolicyArn("policyArn", request.policyArn());
		StoredRole role = this.account.modifiableRole(request.roleName());
		if (!role.attached().contains(arn)) {
			throw IamErrors.noSuchEntity("Policy %s was not found.".formatted(arn));
		}
		this.account.roles().replace(role.withoutAttached(arn));
		return DetachRolePolicyResponse.builder().build();
	}

	ListAttachedRolePoliciesResponse list(ListAttachedRolePoliciesRequest request) {
		String prefix = Constraints.policyPath("pathPrefix", request.pathPrefix());
		Stream<AttachedPolicy> attached = this.account.role(request.roleName())
			.attached()
			.stream()
			.map((arn) -> this.account.policies().get(arn).policy())
			.filter((policy) -> policy.path().startsWith(prefix))
			.map((policy) -> AttachedPolicy.builder().policyArn(policy.arn()).policyName(policy.policyName()).build());
		Page<AttachedPolicy> page = this.pages.of(attached, AttachedPolicy::policyArn, request.marker(),
				request.maxItems());
		return ListAttachedRolePoliciesResponse.builder()
			.attachedPolicies(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

}
