package dev.workshoproles.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * The writes that the console makes: no others. Each is one call, made once: after a lost
 * answer the caller must read before it writes again. Each throws an
 * {@link AccountException} when IAM refuses or does not answer.
 */
public final class AccountWrites {

	private final IamClient iam;

	private final IamCalls calls;

	private final LastSeen lastSeen;

	AccountWrites(IamClient iam, IamCalls calls, LastSeen lastSeen) {
		this.iam = iam;
		this.calls = calls;
		this.lastSeen = lastSeen;
	}

	public void createRole(String name, String trustPolicy, String description, Map<String, String> tags) {
		CreateRoleResponse created = this.calls.call("CreateRole",
				() -> this.iam.createRole((role) -> role.roleName(name)
					.assumeRolePolicyDocument(trustPolicy)
					.description(description)
					.tags(tags(tags))));
		this.lastSeen.role(name, created.role());
	}

	public void updateAssumeRolePolicy(String role, String trustPolicy) {
		this.calls.call("UpdateAssumeRolePolicy",
				() -> this.iam.updateAssumeRolePolicy((update) -> update.roleName(role).policyDocument(trustPolicy)));
	}

	public void tagRole(String role, Map<String, String> tags) {
		this.calls.call("TagRole", () -> this.iam.tagRole((tag) -> tag.roleName(role).tags(tags(tags))));
	}

	public void deleteRole(String role) {
		this.calls.call("DeleteRole", () -> this.iam.deleteRole((delete) -> delete.roleName(role)));
		this.lastSeen.role(role, null);
	}

	public void createPolicy(String name, String document, String description, Map<String, String> tags) {
		CreatePolicyResponse created = this.calls.call("CreatePolicy", () -> this.iam.createPolicy((
				policy) -> policy.policyName(name).policyDocument(document).description(description).tags(tags(tags))));
		Optional.ofNullable(created.policy())
			.filter((policy) -> policy.arn() != null)
			.ifPresent((policy) -> this.lastSeen.policy(policy.arn(), policy));
	}

	/**
	 * Makes a new default version of a policy. Not idempotent: a second call makes a
	 * second version.
	 * @param arn the policy
	 * @param document its new document
	 */
	public void createPolicyVersion(String arn, String document) {
		CreatePolicyVersionResponse created = this.calls.call("CreatePolicyVersion", () -> this.iam
			.createPolicyVersion((version) -> version.policyArn(arn).policyDocument(document).setAsDefault(true)));
		this.lastSeen.defaultVersion(arn, created.policyVersion());
	}

	public void deletePolicyVersion(String arn, String version) {
		this.calls.call("DeletePolicyVersion",
				() -> this.iam.deletePolicyVersion((delete) -> delete.policyArn(arn).versionId(version)));
	}

	public void tagPolicy(String arn, Map<String, String> tags) {
		this.calls.call("TagPolicy", () -> this.iam.tagPolicy((tag) -> tag.policyArn(arn).tags(tags(tags))));
	}

	public void deletePolicy(String arn) {
		this.calls.call("DeletePolicy", () -> this.iam.deletePolicy((delete) -> delete.policyArn(arn)));
		this.lastSeen.policy(arn, null);
	}

	public void attachRolePolicy(String role, String policyArn) {
		this.calls.call("AttachRolePolicy",
				() -> this.iam.attachRolePolicy((attach) -> attach.roleName(role).policyArn(policyArn)));
	}

	public void detachRolePolicy(String role, String policyArn) {
		this.calls.call("DetachRolePolicy",
				() -> this.iam.detachRolePolicy((detach) -> detach.roleName(role).policyArn(policyArn)));
	}

	public void deleteRolePolicy(String role, String policy) {
		this.calls.call("DeleteRolePolicy",
				() -> this.iam.deleteRolePolicy((delete) -> delete.roleName(role).policyName(policy)));
	}

	public void removeRoleFromInstanceProfile(String role, String instanceProfile) {
		this.calls.call("RemoveRoleFromInstanceProfile", () -> this.iam
			.removeRoleFromInstanceProfile((remove) -> remove.roleName(role).instanceProfileName(instanceProfile)));
	}

	private static List<Tag> tags(Map<String, String> tags) {
		return tags.entrySet()
			.stream()
			.map((tag) -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
			.toList();
	}

}
