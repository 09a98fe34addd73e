package dev.workshoproles.account.sandbox;

import java.util.Collection;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesResponse;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.rules.TagKeys;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredInstanceProfile;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** Instance profiles. A role in one cannot be deleted. */
final class SandboxInstanceProfiles {

	private final StoredAccount account;

	private final Pages pages;

	SandboxInstanceProfiles(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	CreateInstanceProfileResponse create(CreateInstanceProfileRequest request) {
		String name = Constraints.name("instanceProfileName", request.instanceProfileName(),
				IamLimits.MAX_INSTANCE_PROFILE_NAME);
		String path = Constraints.path("path", request.path());
		InstanceProfile profile = InstanceProfile.builder()
			.instanceProfileName(name)
			.path(path)
			.arn(Arns.instanceProfile(path, name))
			.instanceProfileId(this.account.ids().instanceProfile())
			.createDate(this.account.now())
			.tags(TagKeys.EXACT.valid(request.tags()))
			.build();
		Constraints.requireUnreserved(path);
		this.account.instanceProfiles().add(new StoredInstanceProfile(profile, null));
		return CreateInstanceProfileResponse.builder().instanceProfile(profile).build();
	}

	GetInstanceProfileResponse get(GetInstanceProfileRequest request) {
		StoredInstanceProfile profile = this.account.instanceProfile(request.instanceProfileName());
		return GetInstanceProfileResponse.builder().instanceProfile(withRole(profile)).build();
	}

	ListInstanceProfilesResponse list(ListInstanceProfilesRequest request) {
		String prefix = Constraints.pathPrefix(request.pathPrefix());
		Stream<StoredInstanceProfile> matching = this.account.instanceProfiles()
			.all()
			.filter((stored) -> stored.profile().path().startsWith(prefix));
		Page<InstanceProfile> page = page(matching, request.marker(), request.maxItems());
		return ListInstanceProfilesResponse.builder()
			.instanceProfiles(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	/**
	 * IAM answers LimitExceeded even if the role is the one in the profile, although its
	 * reference lists EntityAlreadyExists.
	 */
	AddRoleToInstanceProfileResponse addRole(AddRoleToInstanceProfileRequest request) {
		StoredInstanceProfile profile = this.account.instanceProfile(request.instanceProfileName());
		StoredRole role = this.account.modifiableRole(request.roleName());
		if (profile.roleName() != null) {
			throw IamErrors.quotaExceeded("InstanceSessionsPerInstanceProfile", IamLimits.MAX_PROFILE_ROLES);
		}
		this.account.instanceProfiles().replace(profile.withRole(role.name()));
		return AddRoleToInstanceProfileResponse.builder().build();
	}

	RemoveRoleFromInstanceProfileResponse removeRole(RemoveRoleFromInstanceProfileRequest request) {
		StoredInstanceProfile profile = this.account.instanceProfile(request.instanceProfileName());
		StoredRole role = this.account.modifiableRole(request.roleName());
		if (!profile.holds(role.name())) {
			throw IamErrors.noSuchEntity(
					"Role with name %s is not in instance profile %s.".formatted(role.name(), profile.name()));
		}
		this.account.instanceProfiles().replace(profile.withRole(null));
		return RemoveRoleFromInstanceProfileResponse.builder().build();
	}

	ListInstanceProfilesForRoleResponse listForRole(ListInstanceProfilesForRoleRequest request) {
		StoredRole role = this.account.role(request.roleName());
		Stream<StoredInstanceProfile> holding = this.account.instanceProfiles()
			.all()
			.filter((stored) -> stored.holds(role.name()));
		Page<InstanceProfile> page = page(holding, request.marker(), request.maxItems());
		return ListInstanceProfilesForRoleResponse.builder()
			.instanceProfiles(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	DeleteInstanceProfileResponse delete(DeleteInstanceProfileRequest request) {
		StoredInstanceProfile profile = this.account.instanceProfile(request.instanceProfileName());
		if (profile.roleName() != null) {
			throw IamErrors.deleteConflict("Cannot delete entity, must remove roles from instance profile first.");
		}
		this.account.instanceProfiles().remove(profile.name());
		return DeleteInstanceProfileResponse.builder().build();
	}

	/** Listings return no tags. */
	private Page<InstanceProfile> page(Stream<StoredInstanceProfile> profiles, @Nullable String marker,
			@Nullable Integer maxItems) {
		return this.pages.of(
				profiles.map((stored) -> withRole(stored).toBuilder().tags((Collection<Tag>) null).build()),
				InstanceProfile::instanceProfileName, marker, maxItems);
	}

	private InstanceProfile withRole(StoredInstanceProfile stored) {
		if (stored.roleName() == null) {
			return stored.profile();
		}
		Role role = SandboxRoles.listed(this.account.roles().get(stored.roleName()).role());
		return stored.profile().toBuilder().roles(role).build();
	}

}
