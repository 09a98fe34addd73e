package dev.workshoproles.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.target.CallerIdentity;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.account.target.Signing;

/**
 * All the write operations that the console uses. Each is a single call and never
 * retried: after a lost response, read before writing again. Each throws an
 * {@link AccountException} if IAM refuses or does not respond, and makes no call once
 * another caller is signed in. What is created, adopted or deleted is registered before
 * the operation returns.
 */
public final class AccountWrites {

	private final IamClient iam;

	private final CallerIdentity identity;

	private final Caller caller;

	private final IamCalls calls;

	private final LastSeen lastSeen;

	private final OwnershipRegister register;

	AccountWrites(IamAccess access, Caller caller, IamCalls calls, LastSeen lastSeen, OwnershipRegister register) {
		this.iam = access.writes();
		this.identity = access.identity();
		this.caller = caller;
		this.calls = calls;
		this.lastSeen = lastSeen;
		this.register = register;
	}

	public void createRole(NewRole role) {
		CreateRoleResponse created = write("CreateRole",
				(signing) -> this.iam.createRole((create) -> create.roleName(role.name())
					.path(role.path())
					.assumeRolePolicyDocument(role.trustPolicy())
					.description(role.description())
					.maxSessionDuration(role.maxSessionSeconds())
					.permissionsBoundary(role.permissionsBoundary())
					.tags(tags(role.tags()))
					.overrideConfiguration(signing)));
		this.lastSeen.noteRole(role.name(), created.role());
		Optional.ofNullable(created.role()).ifPresent((answer) -> register(answer.arn(), answer.roleId()));
	}

	/**
	 * Changes a role's description and maximum session duration. IAM resets an omitted
	 * duration to 3,600 seconds, so it is always sent.
	 * @param role the role
	 * @param description null to leave it as it is
	 * @param maxSessionSeconds the duration
	 */
	public void updateRole(String role, @Nullable String description, int maxSessionSeconds) {
		write("UpdateRole",
				(signing) -> this.iam.updateRole((update) -> update.roleName(role)
					.description(description)
					.maxSessionDuration(maxSessionSeconds)
					.overrideConfiguration(signing)));
	}

	public void updateAssumeRolePolicy(String role, String trustPolicy) {
		write("UpdateAssumeRolePolicy", (signing) -> this.iam.updateAssumeRolePolicy(
				(update) -> update.roleName(role).policyDocument(trustPolicy).overrideConfiguration(signing)));
	}

	public void tagRole(String role, Map<String, String> tags) {
		write("TagRole", (signing) -> this.iam
			.tagRole((tag) -> tag.roleName(role).tags(tags(tags)).overrideConfiguration(signing)));
	}

	public void deleteRole(String role) {
		write("DeleteRole",
				(signing) -> this.iam.deleteRole((delete) -> delete.roleName(role).overrideConfiguration(signing)));
		this.lastSeen.noteRole(role, null);
		this.register.remove("role", role);
	}

	public void putRolePermissionsBoundary(String role, String policyArn) {
		write("PutRolePermissionsBoundary", (signing) -> this.iam.putRolePermissionsBoundary(
				(put) -> put.roleName(role).permissionsBoundary(policyArn).overrideConfiguration(signing)));
	}

	public void createPolicy(NewPolicy policy) {
		CreatePolicyResponse created = write("CreatePolicy",
				(signing) -> this.iam.createPolicy((create) -> create.policyName(policy.name())
					.path(policy.path())
					.policyDocument(policy.document())
					.description(policy.description())
					.tags(tags(policy.tags()))
					.overrideConfiguration(signing)));
		Optional.ofNullable(created.policy()).filter((answer) -> answer.arn() != null).ifPresent((answer) -> {
			this.lastSeen.notePolicy(answer.arn(), answer);
			register(answer.arn(), answer.policyId());
		});
	}

	/**
	 * Creates a new default version of a policy. Not idempotent: a second call creates
	 * another one.
	 * @param arn the policy
	 * @param document its new document
	 */
	public void createPolicyVersion(String arn, String document) {
		CreatePolicyVersionResponse created = write("CreatePolicyVersion",
				(signing) -> this.iam.createPolicyVersion((version) -> version.policyArn(arn)
					.policyDocument(document)
					.setAsDefault(true)
					.overrideConfiguration(signing)));
		this.lastSeen.noteDefaultVersion(arn, created.policyVersion());
	}

	public void deletePolicyVersion(String arn, String version) {
		write("DeletePolicyVersion", (signing) -> this.iam
			.deletePolicyVersion((delete) -> delete.policyArn(arn).versionId(version).overrideConfiguration(signing)));
	}

	public void tagPolicy(String arn, Map<String, String> tags) {
		write("TagPolicy", (signing) -> this.iam
			.tagPolicy((tag) -> tag.policyArn(arn).tags(tags(tags)).overrideConfiguration(signing)));
	}

	public void deletePolicy(String arn) {
		write("DeletePolicy",
				(signing) -> this.iam.deletePolicy((delete) -> delete.policyArn(arn).overrideConfiguration(signing)));
		this.lastSeen.notePolicy(arn, null);
		this.register.remove("policy", arn.substring(arn.lastIndexOf('/') + 1));
	}

	public void attachRolePolicy(String role, String policyArn) {
		write("AttachRolePolicy", (signing) -> this.iam
			.attachRolePolicy((attach) -> attach.roleName(role).policyArn(policyArn).overrideConfiguration(signing)));
		this.lastSeen.noteAttachment(role, policyArn);
	}

	public void detachRolePolicy(String role, String policyArn) {
		write("DetachRolePolicy", (signing) -> this.iam
			.detachRolePolicy((detach) -> detach.roleName(role).policyArn(policyArn).overrideConfiguration(signing)));
	}

	public void putRolePolicy(String role, String policy, String document) {
		write("PutRolePolicy", (signing) -> this.iam.putRolePolicy((
				put) -> put.roleName(role).policyName(policy).policyDocument(document).overrideConfiguration(signing)));
	}

	public void deleteRolePolicy(String role, String policy) {
		write("DeleteRolePolicy", (signing) -> this.iam
			.deleteRolePolicy((delete) -> delete.roleName(role).policyName(policy).overrideConfiguration(signing)));
	}

	/**
	 * Creates an instance profile without a role.
	 * @param name its name
	 * @param path its path, {@code /} for none
	 * @param tags its tags
	 */
	public void createInstanceProfile(String name, String path, Map<String, String> tags) {
		CreateInstanceProfileResponse created = write("CreateInstanceProfile",
				(signing) -> this.iam.createInstanceProfile((create) -> create.instanceProfileName(name)
					.path(path)
					.tags(tags(tags))
					.overrideConfiguration(signing)));
		Optional.ofNullable(created.instanceProfile())
			.ifPresent((answer) -> register(answer.arn(), answer.instanceProfileId()));
	}

	public void tagInstanceProfile(String name, Map<String, String> tags) {
		write("TagInstanceProfile", (signing) -> this.iam.tagInstanceProfile(
				(tag) -> tag.instanceProfileName(name).tags(tags(tags)).overrideConfiguration(signing)));
	}

	public void deleteInstanceProfile(String name) {
		write("DeleteInstanceProfile", (signing) -> this.iam
			.deleteInstanceProfile((delete) -> delete.instanceProfileName(name).overrideConfiguration(signing)));
		this.register.remove("instance-profile", name);
	}

	public void addRoleToInstanceProfile(String role, String instanceProfile) {
		write("AddRoleToInstanceProfile", (signing) -> this.iam.addRoleToInstanceProfile(
				(add) -> add.roleName(role).instanceProfileName(instanceProfile).overrideConfiguration(signing)));
	}

	public void removeRoleFromInstanceProfile(String role, String instanceProfile) {
		write("RemoveRoleFromInstanceProfile", (signing) -> this.iam.removeRoleFromInstanceProfile(
				(remove) -> remove.roleName(role).instanceProfileName(instanceProfile).overrideConfiguration(signing)));
	}

	/**
	 * Makes something that exists the console's in the register alone: IAM is told
	 * nothing.
	 * @param arn the ARN of a role, policy or instance profile
	 * @param uniqueId its unique id
	 */
	public void adopt(String arn, String uniqueId) {
		this.identity.signingAs(this.caller);
		register(arn, uniqueId);
	}

	/** Without an id, which an emulator may omit, nobody could know it again. */
	private void register(@Nullable String arn, @Nullable String uniqueId) {
		if (arn != null && uniqueId != null && !uniqueId.isEmpty()) {
			this.register.add(arn, uniqueId);
		}
	}

	/**
	 * A call that has to wait is still signed as the caller, whoever signs in meanwhile.
	 */
	private <T> T write(String operation, Function<Signing, T> call) {
		Signing signing = this.identity.signingAs(this.caller);
		return this.calls.call(operation, () -> call.apply(signing));
	}

	/**
	 * Null sends none. An empty list would be sent as one, which an account may refuse
	 * that lets nothing be tagged.
	 */
	private static @Nullable List<Tag> tags(Map<String, String> tags) {
		return tags.isEmpty() ? null
				: tags.entrySet()
					.stream()
					.map((tag) -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
					.toList();
	}

}
