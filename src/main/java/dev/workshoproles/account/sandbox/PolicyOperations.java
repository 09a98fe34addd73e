package dev.workshoproles.account.sandbox;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateUserResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserResponse;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagPolicyResponse;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyResponse;

import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.rules.Pages;

/**
 * The sandbox's operations on managed policies and on users. They are synchronized, so
 * each is atomic.
 */
abstract class PolicyOperations implements IamClient {

	private final SandboxPolicies policies;

	private final SandboxPolicyVersions versions;

	private final SandboxPolicyEntities entities;

	private final SandboxPolicyTags tags;

	private final SandboxUsers users;

	PolicyOperations(StoredAccount account, Pages pages) {
		this.policies = new SandboxPolicies(account, pages);
		this.versions = new SandboxPolicyVersions(account, pages);
		this.entities = new SandboxPolicyEntities(account, pages);
		this.tags = new SandboxPolicyTags(account, pages);
		this.users = new SandboxUsers(account);
	}

	@Override
	public synchronized CreatePolicyResponse createPolicy(CreatePolicyRequest request) {
		return this.policies.create(request);
	}

	@Override
	public synchronized GetPolicyResponse getPolicy(GetPolicyRequest request) {
		return this.policies.get(request);
	}

	@Override
	public synchronized ListPoliciesResponse listPolicies(ListPoliciesRequest request) {
		return this.policies.list(request);
	}

	@Override
	public synchronized DeletePolicyResponse deletePolicy(DeletePolicyRequest request) {
		return this.policies.delete(request);
	}

	@Override
	public synchronized CreatePolicyVersionResponse createPolicyVersion(CreatePolicyVersionRequest request) {
		return this.versions.create(request);
	}

	@Override
	public synchronized GetPolicyVersionResponse getPolicyVersion(GetPolicyVersionRequest request) {
		return this.versions.get(request);
	}

	@Override
	public synchronized ListPolicyVersionsResponse listPolicyVersions(ListPolicyVersionsRequest request) {
		return this.versions.list(request);
	}

	@Override
	public synchronized DeletePolicyVersionResponse deletePolicyVersion(DeletePolicyVersionRequest request) {
		return this.versions.delete(request);
	}

	@Override
	public synchronized SetDefaultPolicyVersionResponse setDefaultPolicyVersion(
			SetDefaultPolicyVersionRequest request) {
		return this.versions.setDefault(request);
	}

	@Override
	public synchronized ListEntitiesForPolicyResponse listEntitiesForPolicy(ListEntitiesForPolicyRequest request) {
		return this.entities.list(request);
	}

	@Override
	public synchronized TagPolicyResponse tagPolicy(TagPolicyRequest request) {
		return this.tags.tag(request);
	}

	@Override
	public synchronized UntagPolicyResponse untagPolicy(UntagPolicyRequest request) {
		return this.tags.untag(request);
	}

	@Override
	public synchronized ListPolicyTagsResponse listPolicyTags(ListPolicyTagsRequest request) {
		return this.tags.list(request);
	}

	@Override
	public synchronized CreateUserResponse createUser(CreateUserRequest request) {
		return this.users.create(request);
	}

	@Override
	public synchronized AttachUserPolicyResponse attachUserPolicy(AttachUserPolicyRequest request) {
		return this.users.attach(request);
	}

	@Override
	public synchronized DetachUserPolicyResponse detachUserPolicy(DetachUserPolicyRequest request) {
		return this.users.detach(request);
	}

	@Override
	public synchronized DeleteUserResponse deleteUser(DeleteUserRequest request) {
		return this.users.delete(request);
	}

}
