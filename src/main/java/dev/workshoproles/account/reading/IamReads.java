package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.calls.RequiredMembers;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.snapshot.AccountUse;
import dev.workshoproles.account.snapshot.AccountUse.Quota;
import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * The read operations that the console uses. Listings include all pages.
 */
public final class IamReads {

	/** The condition key of the time of a request. */
	public static final String CURRENT_TIME = "aws:CurrentTime";

	private final IamClient iam;

	private final IamCalls calls;

	private final LastSeen lastSeen;

	public IamReads(IamClient iam, IamCalls calls, LastSeen lastSeen) {
		this.iam = iam;
		this.calls = calls;
		this.lastSeen = lastSeen;
	}

	LastSeen lastSeen() {
		return this.lastSeen;
	}

	public Optional<Role> role(String name) {
		Optional<Role> role = this.calls.find("GetRole",
				() -> RequiredMembers.complete(this.iam.getRole((get) -> get.roleName(name)).role()));
		this.lastSeen.noteRole(name, role.orElse(null));
		return role;
	}

	/** The ARN of a role's permissions boundary. */
	static Optional<String> boundary(Role role) {
		return Optional.ofNullable(role.permissionsBoundary()).map(AttachedPermissionsBoundary::permissionsBoundaryArn);
	}

	List<AttachedPolicy> attachedPolicies(String role) {
		List<AttachedPolicy> attached = this.calls.call("ListAttachedRolePolicies",
				() -> this.iam.listAttachedRolePoliciesPaginator((list) -> list.roleName(role))
					.attachedPolicies()
					.stream()
					.map(RequiredMembers::complete)
					.map((policy) -> new AttachedPolicy(policy.policyName(), policy.policyArn()))
					.toList());
		this.lastSeen.noteAttached(role, attached.stream().map(AttachedPolicy::arn).toList());
		return attached;
	}

	/** Reads a policy whose document does not matter, so it is not noted. */
	Optional<Policy> requiredPolicy(String arn) {
		return this.calls.find("GetPolicy", () -> this.iam.getPolicy((get) -> get.policyArn(arn)).policy());
	}

	List<String> inlinePolicyNames(String role) {
		return this.calls.call("ListRolePolicies",
				() -> this.iam.listRolePoliciesPaginator((list) -> list.roleName(role))
					.policyNames()
					.stream()
					.map((name) -> RequiredMembers.require(name))
					.toList());
	}

	Optional<String> inlinePolicy(String role, String policy) {
		return this.calls.find("GetRolePolicy", () -> PolicyEncoding.decode(RequiredMembers
			.require(this.iam.getRolePolicy((get) -> get.roleName(role).policyName(policy)).policyDocument())));
	}

	Optional<InstanceProfile> instanceProfile(String name) {
		return this.calls.find("GetInstanceProfile", () -> RequiredMembers
			.complete(this.iam.getInstanceProfile((get) -> get.instanceProfileName(name)).instanceProfile()));
	}

	List<String> instanceProfiles(String role) {
		return this.calls.call("ListInstanceProfilesForRole",
				() -> this.iam.listInstanceProfilesForRolePaginator((list) -> list.roleName(role))
					.instanceProfiles()
					.stream()
					.map(InstanceProfile::instanceProfileName)
					.map((name) -> RequiredMembers.require(name))
					.toList());
	}

	Optional<Policy> policy(String arn) {
		Optional<Policy> policy = this.calls.find("GetPolicy",
				() -> RequiredMembers.complete(this.iam.getPolicy((get) -> get.policyArn(arn)).policy()));
		this.lastSeen.notePolicy(arn, policy.orElse(null));
		return policy;
	}

	Optional<String> document(String arn, String version) {
		return this.calls.find("GetPolicyVersion", () -> PolicyEncoding.decode(
				RequiredMembers
					.require(this.iam.getPolicyVersion((get) -> get.policyArn(arn).versionId(version)).policyVersion(),
							List.of(PolicyVersion::document))
					.document()));
	}

	List<PolicyVersion> versions(String arn) {
		return this.calls.call("ListPolicyVersions",
				() -> this.iam.listPolicyVersionsPaginator((list) -> list.policyArn(arn))
					.versions()
					.stream()
					.map(RequiredMembers::complete)
					.toList());
	}

	List<PolicyUser> users(String arn, PolicyUsageType usage) {
		return this.calls.call("ListEntitiesForPolicy", () -> {
			boolean boundary = usage == PolicyUsageType.PERMISSIONS_BOUNDARY;
			return this.iam.listEntitiesForPolicyPaginator((list) -> list.policyArn(arn).policyUsageFilter(usage))
				.stream()
				.flatMap((page) -> PolicyUsers.of(page, boundary))
				.toList();
		});
	}

	List<Policy> customerPolicies() {
		return this.calls.call("ListPolicies", () -> this.iam
			.listPoliciesPaginator((list) -> list.scope(PolicyScopeType.LOCAL).maxItems(IamLimits.MAX_PAGE_SIZE))
			.policies()
			.stream()
			.map((policy) -> RequiredMembers.require(policy, List.of(Policy::policyName, Policy::arn)))
			.toList());
	}

	List<String> instanceProfileNames() {
		return this.calls.call("ListInstanceProfiles",
				() -> this.iam.listInstanceProfilesPaginator((list) -> list.maxItems(IamLimits.MAX_PAGE_SIZE))
					.instanceProfiles()
					.stream()
					.map(InstanceProfile::instanceProfileName)
					.map((name) -> RequiredMembers.require(name))
					.toList());
	}

	List<String> roleNames() {
		return this.calls.call("ListRoles",
				() -> this.iam.listRolesPaginator((list) -> list.maxItems(IamLimits.MAX_PAGE_SIZE))
					.roles()
					.stream()
					.map(Role::roleName)
					.map((name) -> RequiredMembers.require(name))
					.toList());
	}

	/**
	 * Reads a page of all roles and customer managed policies.
	 * @param marker where it begins, null for the first
	 */
	GetAccountAuthorizationDetailsResponse accountDetails(@Nullable String marker, int size) {
		return this.calls.call("GetAccountAuthorizationDetails", () -> this.iam.getAccountAuthorizationDetails(
				(get) -> get.filter(EntityType.ROLE, EntityType.LOCAL_MANAGED_POLICY).maxItems(size).marker(marker)));
	}

	AccountUse accountUse() {
		return this.calls.call("GetAccountSummary", () -> {
			Map<String, Integer> summary = this.iam.getAccountSummary().summaryMapAsStrings();
			return new AccountUse(quota(summary, "Roles"), quota(summary, "Policies"),
					quota(summary, "InstanceProfiles"));
		});
	}

	private static Quota quota(Map<String, Integer> summary, String kind) {
		return new Quota(RequiredMembers.require(summary.get(kind)),
				RequiredMembers.require(summary.get(kind + "Quota")));
	}

	public List<EvaluationResult> simulate(String principal, PermissionQuestion question) {
		List<ContextEntry> context = Stream
			.concat(question.context()
				.entrySet()
				.stream()
				.map((key) -> entry(key.getKey(), ContextKeyTypeEnum.STRING, List.of(key.getValue()))),
					tagKeys(question))
			.toList();
		return simulate(principal, question.actions(), question.resources(), context);
	}

	/** Of requests with tags. */
	private static Stream<ContextEntry> tagKeys(PermissionQuestion question) {
		List<String> keys = question.context()
			.keySet()
			.stream()
			.filter((key) -> key.startsWith(PermissionQuestion.TAG))
			.map((key) -> key.substring(PermissionQuestion.TAG.length()))
			.sorted()
			.toList();
		return keys.isEmpty() ? Stream.empty() : Stream.of(entry("aws:TagKeys", ContextKeyTypeEnum.STRING_LIST, keys));
	}

	/** Simulates several actions on one resource. */
	public List<EvaluationResult> simulate(String principal, List<String> actions, String resource,
			Map<String, String> context) {
		return simulate(principal, actions, List.of(resource),
				context.entrySet().stream().map(IamReads::typed).toList());
	}

	private List<EvaluationResult> simulate(String principal, List<String> actions, List<String> resources,
			List<ContextEntry> context) {
		return this.calls.call("SimulatePrincipalPolicy",
				() -> this.iam
					.simulatePrincipalPolicyPaginator((simulation) -> simulation.policySourceArn(principal)
						.actionNames(actions)
						.resourceArns(resources)
						.contextEntries(context))
					.evaluationResults()
					.stream()
					.toList());
	}

	private static ContextEntry typed(Map.Entry<String, String> key) {
		ContextKeyTypeEnum type = key.getValue().matches("true|false") ? ContextKeyTypeEnum.BOOLEAN
				: key.getKey().equals(CURRENT_TIME) ? ContextKeyTypeEnum.DATE : ContextKeyTypeEnum.STRING;
		return entry(key.getKey(), type, List.of(key.getValue()));
	}

	private static ContextEntry entry(String name, ContextKeyTypeEnum type, List<String> values) {
		return ContextEntry.builder().contextKeyName(name).contextKeyType(type).contextKeyValues(values).build();
	}

	static Map<String, String> tags(List<Tag> tags) {
		return tags.stream().collect(Collectors.toUnmodifiableMap(Tag::key, Tag::value, (one, other) -> one));
	}

}
