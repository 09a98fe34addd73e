package dev.workshoproles.account.sandbox;

import java.util.List;
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
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.rules.TagKeys;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredInstanceProfile;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.policy.IamLimits;

/** Instance profiles. A role in one cannot be deleted. */
final class SandboxInstanceProfiles {

	private static final String PARAMETER = "instanceProfileName";

	private final StoredAccount account;

	private final Pages pages;

	SandboxInstanceProfiles(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	CreateInstanceProfileResponse create(CreateInstanceProfileRequest request) {
		String name = Constraints.name(PARAMETER, request.instanceProfileName(), IamLimits.MAX_INSTANCE_PROFILE_NAME);
		String path = Constraints.path(request.path());
		InstanceProfile profile = InstanceProfile.builder()
			.instanceProfileName(name)
			.path(path)
			.arn(Arns.instanceProfile(path, name))
			.instanceProfileId(this.account.ids().instanceProfile())
			.createDate(this.account.now())
			.tags(TagKeys.EXACT.add(List.of(), request.tags()))
			.build();
		this.account.instanceProfiles().add(new StoredInstanceProfile(profile, null));
		return CreateInstanceProfileResponse.builder().instanceProfile(profile).build();
	}

	GetInstanceProfileResponse get(GetInstanceProfileRequest request) {
		StoredInstanceProfile profile = find(request.instanceProfileName());
		return GetInstanceProfileResponse.builder().instanceProfile(withRole(profile)).build();
	}

	AddRoleToInstanceProfileResponse addRole(AddRoleToInstanceProfileRequest request) {
		StoredInstanceProfile profile = find(request.instanceProfileName());
		StoredRole role = this.account.role(request.roleName());
		if (profile.roleName() != null) {
			throw IamErrors.quotaExceeded("InstanceSessionsPerInstanceProfile", 1);
		}
		this.account.instanceProfiles().replace(profile.with(role.name()));
		return AddRoleToInstanceProfileResponse.builder().build();
	}

	RemoveRoleFromInstanceProfileResponse removeRole(RemoveRoleFromInstanceProfileRequest request) {
		StoredInstanceProfile profile = find(request.instanceProfileName());
		StoredRole role = this.account.role(request.roleName());
		if (!profile.holds(role.name())) {
			throw IamErrors.noSuchEntity(
					"Role with name %s is not in instance profile %s.".formatted(role.name(), profile.name()));
		}
		this.account.instanceProfiles().replace(profile.with(null));
		return RemoveRoleFromInstanceProfileResponse.builder().build();
	}

	ListInstanceProfilesForRoleResponse listForRole(ListInstanceProfilesForRoleRequest request) {
		StoredRole role = this.account.role(request.roleName());
		Stream<InstanceProfile> holding = this.account.instanceProfiles()
			.all()
			.filter((profile) -> profile.holds(role.name()))
			.map(this::withRole);
		Page<InstanceProfile> page = this.pages.of(holding, InstanceProfile::instanceProfileName, request.marker(),
				request.maxItems());
		return ListInstanceProfilesForRoleResponse.builder()
			.instanceProfiles(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	DeleteInstanceProfileResponse delete(DeleteInstanceProfileRequest request) {
		StoredInstanceProfile profile = find(request.instanceProfileName());
		if (profile.roleName() != null) {
			throw IamErrors.deleteConflict("Cannot delete entity, must remove roles from instance profile first.");
		}
		this.account.instanceProfiles().remove(profile.name());
		return DeleteInstanceProfileResponse.builder().build();
	}

	private InstanceProfile withRole(StoredInstanceProfile stored) {
		if (stored.roleName() == null) {
			return stored.profile();
		}
		Role role = SandboxRoles.listed(this.account.roles().get(stored.roleName()).role());
		return stored.profile().toBuilder().roles(role).build();
	}

	private StoredInstanceProfile find(@Nullable String name) {
		return this.account.instanceProfiles()
			.get(Constraints.name(PARAMETER, name, IamLimits.MAX_INSTANCE_PROFILE_NAME));
	}

}
