package dev.workshoproles.account.sandbox;

import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesResponse;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileResponse;

import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.rules.Pages;

/**
 * The sandbox's operations on instance profiles. They are synchronized, so each is
 * atomic.
 */
abstract class InstanceProfileOperations extends PolicyOperations {

	private final SandboxInstanceProfiles profiles;

	private final SandboxInstanceProfileTags tags;

	InstanceProfileOperations(StoredAccount account, Pages pages) {
		super(account, pages);
		this.profiles = new SandboxInstanceProfiles(account, pages);
		this.tags = new SandboxInstanceProfileTags(account, pages);
	}

	@Override
	public synchronized CreateInstanceProfileResponse createInstanceProfile(CreateInstanceProfileRequest request) {
		return this.profiles.create(request);
	}

	@Override
	public synchronized GetInstanceProfileResponse getInstanceProfile(GetInstanceProfileRequest request) {
		return this.profiles.get(request);
	}

	@Override
	public synchronized AddRoleToInstanceProfileResponse addRoleToInstanceProfile(
			AddRoleToInstanceProfileRequest request) {
		return this.profiles.addRole(request);
	}

	@Override
	public synchronized RemoveRoleFromInstanceProfileResponse removeRoleFromInstanceProfile(
			RemoveRoleFromInstanceProfileRequest request) {
		return this.profiles.removeRole(request);
	}

	@Override
	public synchronized ListInstanceProfilesForRoleResponse listInstanceProfilesForRole(
			ListInstanceProfilesForRoleRequest request) {
		return this.profiles.listForRole(request);
	}

	@Override
	public synchronized DeleteInstanceProfileResponse deleteInstanceProfile(DeleteInstanceProfileRequest request) {
		return this.profiles.delete(request);
	}

	@Override
	public synchronized ListInstanceProfilesResponse listInstanceProfiles(ListInstanceProfilesRequest request) {
		return this.profiles.list(request);
	}

	@Override
	public synchronized TagInstanceProfileResponse tagInstanceProfile(TagInstanceProfileRequest request) {
		return this.tags.tag(request);
	}

	@Override
	public synchronized UntagInstanceProfileResponse untagInstanceProfile(UntagInstanceProfileRequest request) {
		return this.tags.untag(request);
	}

	@Override
	public synchronized ListInstanceProfileTagsResponse listInstanceProfileTags(
			ListInstanceProfileTagsRequest request) {
		return this.tags.list(request);
	}

}
