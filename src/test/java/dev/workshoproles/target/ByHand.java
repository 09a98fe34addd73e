package dev.workshoproles.target;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * What somebody does to an account past the console, with the plain SDK.
 *
 * @param iam reaches the account
 * @param accountId the account's id
 */
record ByHand(IamClient iam, String accountId) {

	static final String EXTRA = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

	static final String CLASSMATE = "arn:aws:iam::000000000000:user/classmate";

	/** As somebody types it: other order and form than the blueprint's, and a Sid. */
	static final String OTHER_DOCUMENT = """
			{
			   "Version": "2012-10-17",
			   "Statement": {"Sid": "Mine", "Effect": "Allow", "Action": "s3:*",
			      "Resource": ["arn:aws:s3:::lab+100%25/*"]}
			}""";

	String policyArn(String name) {
		return "arn:aws:iam::" + this.accountId + ":policy/" + name;
	}

	void changeTrust(String role) {
		this.iam.updateAssumeRolePolicy(
				(update) -> update.roleName(role).policyDocument(PolicyDocument.trusting("ec2.amazonaws.com").json()));
	}

	void detach(String role, String policyArn) {
		this.iam.detachRolePolicy((detach) -> detach.roleName(role).policyArn(policyArn));
	}

	void attach(String role, String policyArn) {
		this.iam.attachRolePolicy((attach) -> attach.roleName(role).policyArn(policyArn));
	}

	void addInline(String role, String policy) {
		this.iam.putRolePolicy((put) -> put.roleName(role).policyName(policy).policyDocument(OTHER_DOCUMENT));
	}

	void changeDocument(String policyArn) {
		this.iam.createPolicyVersion(
				(version) -> version.policyArn(policyArn).policyDocument(OTHER_DOCUMENT).setAsDefault(true));
	}

	/** Leaves no room for a further version, the default one being a changed one. */
	void fillVersions(String policyArn) {
		for (int i = this.iam.listPolicyVersions((list) -> list.policyArn(policyArn)).versions().size(); i < 5; i++) {
			changeDocument(policyArn);
		}
	}

	void putIntoInstanceProfile(String role, String profile) {
		this.iam.createInstanceProfile((create) -> create.instanceProfileName(profile));
		this.iam.addRoleToInstanceProfile((add) -> add.instanceProfileName(profile).roleName(role));
	}

	InstanceProfile instanceProfile(String name) {
		return this.iam.getInstanceProfile((get) -> get.instanceProfileName(name)).instanceProfile();
	}

	void deleteInstanceProfile(String profile, String role) {
		this.iam.removeRoleFromInstanceProfile((remove) -> remove.instanceProfileName(profile).roleName(role));
		this.iam.deleteInstanceProfile((delete) -> delete.instanceProfileName(profile));
	}

	String createPolicy(String name, String path, String document) {
		return this.iam.createPolicy((create) -> create.policyName(name).path(path).policyDocument(document))
			.policy()
			.arn();
	}

	void createRole(String name, String service) {
		this.iam.createRole(
				(create) -> create.roleName(name).assumeRolePolicyDocument(PolicyDocument.trusting(service).json()));
	}

	Role role(String name) {
		return this.iam.getRole((get) -> get.roleName(name)).role();
	}

	List<String> attachedTo(String role) {
		return this.iam.listAttachedRolePoliciesPaginator((list) -> list.roleName(role))
			.attachedPolicies()
			.stream()
			.map(AttachedPolicy::policyArn)
			.toList();
	}

	List<String> versionIds(String policyArn) {
		return this.iam.listPolicyVersions((list) -> list.policyArn(policyArn))
			.versions()
			.stream()
			.map(PolicyVersion::versionId)
			.toList();
	}

	/** A policy's default document, byte for byte. */
	String document(String policyArn) {
		String version = this.iam.getPolicy((get) -> get.policyArn(policyArn)).policy().defaultVersionId();
		return PolicyEncoding.decode(this.iam.getPolicyVersion((get) -> get.policyArn(policyArn).versionId(version))
			.policyVersion()
			.document());
	}

	Map<String, String> tagsOf(String policyArn) {
		return this.iam.getPolicy((get) -> get.policyArn(policyArn))
			.policy()
			.tags()
			.stream()
			.collect(Collectors.toMap(Tag::key, Tag::value, (one, other) -> one, TreeMap::new));
	}

	/** The inline policies of a role, byte for byte. */
	Map<String, String> inline(String role) {
		return this.iam.listRolePolicies((list) -> list.roleName(role))
			.policyNames()
			.stream()
			.collect(Collectors.toMap((policy) -> policy,
					(policy) -> PolicyEncoding.decode(
							this.iam.getRolePolicy((get) -> get.roleName(role).policyName(policy)).policyDocument()),
					(one, other) -> one, TreeMap::new));
	}

	/** All that a role has, byte for byte. */
	String picture(String role) {
		return role(role).toString() + attachedTo(role) + inline(role);
	}

	/** A policy's document, versions and tags, byte for byte. */
	String pictureOfPolicy(String policyArn) {
		return document(policyArn) + versionIds(policyArn) + tagsOf(policyArn);
	}

	List<String> roleNames() {
		return this.iam.listRolesPaginator().roles().stream().map(Role::roleName).sorted().toList();
	}

	List<String> customerPolicyArns() {
		return this.iam.listPoliciesPaginator((list) -> list.scope(PolicyScopeType.LOCAL))
			.policies()
			.stream()
			.map(Policy::arn)
			.sorted()
			.toList();
	}

	/** Lets a thing seem to be made by a classmate. */
	void giveToClassmate(String role, String policyArn) {
		Tag creator = Tag.builder().key("workshop-roles-console-creator").value(CLASSMATE).build();
		this.iam.tagRole((tag) -> tag.roleName(role).tags(creator));
		this.iam.tagPolicy((tag) -> tag.policyArn(policyArn).tags(creator));
	}

}
