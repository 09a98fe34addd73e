package dev.workshoproles.account.sandbox;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateUserResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserResponse;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.User;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredUser;
import dev.workshoproles.policy.IamLimits;

/** Users, which exist only to have policies attached. */
final class SandboxUsers {

	private final StoredAccount account;

	SandboxUsers(StoredAccount account) {
		this.account = account;
	}

	CreateUserResponse create(CreateUserRequest request) {
		String name = Constraints.name("userName", request.userName(), IamLimits.MAX_USER_NAME);
		String path = Constraints.path("path", request.path());
		Constraints.requireUnreserved(path);
		User user = User.builder()
			.userName(name)
			.path(path)
			.arn(Arns.user(path, name))
			.userId(this.account.ids().user())
			.createDate(this.account.now())
			.build();
		this.account.users().add(new StoredUser(user, Set.of()));
		return CreateUserResponse.builder().user(user).build();
	}

	AttachUserPolicyResponse attach(AttachUserPolicyRequest request) {
		String arn = Arns.requireAttachableArn(request.policyArn());
		StoredUser user = find(request.userName());
		StoredUser more = user.withAttached(this.account.policies().getAttachable(arn).arn());
		if (more.attached().size() > IamLimits.MAX_ATTACHED_POLICIES) {
			throw IamErrors.quotaExceeded("PoliciesPerUser", IamLimits.MAX_ATTACHED_POLICIES);
		}
		this.account.users().replace(more);
		return AttachUserPolicyResponse.builder().build();
	}

	DetachUserPolicyResponse detach(DetachUserPolicyRequest request) {
		String arn = Arns.requirePolicyArn("policyArn", request.policyArn());
		StoredUser user = find(request.userName());
		if (!user.attached().contains(arn)) {
			throw IamErrors.noSuchEntity("Policy %s was not found.".formatted(arn));
		}
		this.account.users().replace(user.withoutAttached(arn));
		return DetachUserPolicyResponse.builder().build();
	}

	DeleteUserResponse delete(DeleteUserRequest request) {
		StoredUser user = find(request.userName());
		if (!user.attached().isEmpty()) {
			throw IamErrors.deleteConflict("Cannot delete entity, must detach all policies first.");
		}
		this.account.users().remove(user.name());
		return DeleteUserResponse.builder().build();
	}

	private StoredUser find(@Nullable String name) {
		return this.account.users().get(Constraints.name("userName", name, IamLimits.MAX_USER_NAME));
	}

}
