package dev.workshoproles.account.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyDetail;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UserDetail;

import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.Page;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.store.AwsManagedPolicies;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredPolicy;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.account.sandbox.store.StoredUser;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * The details of the whole account. What IAM leaves out, this does too:
 * <em>RoleDetail</em> and <em>ManagedPolicyDetail</em> in its API reference have no
 * description and maximum session duration of a role and no tags of a policy; listed
 * instance profiles have no tags ("IAM resource-listing operations return a subset of the
 * available attributes").
 */
final class SandboxAccountDetails {

	/** All types, in the order of the pages. */
	private static final List<EntityType> ALL = List.of(EntityType.USER, EntityType.GROUP, EntityType.ROLE,
			EntityType.LOCAL_MANAGED_POLICY, EntityType.AWS_MANAGED_POLICY);

	private final StoredAccount account;

	private final Pages pages;

	SandboxAccountDetails(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	/** A page has so many entities of all types together. */
	GetAccountAuthorizationDetailsResponse get(GetAccountAuthorizationDetailsRequest request) {
		request.filter().forEach((type) -> Constraints.known("filter", type, ALL));
		Set<EntityType> types = Set.copyOf(request.filter().isEmpty() ? ALL : request.filter());
		Stream<Entity> entities = Stream
			.of(this.account.users().all().map((user) -> new Entity(EntityType.USER, user.name(), user)),
					this.account.roles().all().map((role) -> new Entity(EntityType.ROLE, role.name(), role)),
					this.account.policies()
						.customer()
						.map((policy) -> new Entity(EntityType.LOCAL_MANAGED_POLICY, policy.arn(), policy)),
					AwsManagedPolicies.all()
						.filter((policy) -> types.contains(EntityType.AWS_MANAGED_POLICY)
								&& this.account.attachments(policy.arn()) > 0)
						.map((policy) -> new Entity(EntityType.AWS_MANAGED_POLICY, policy.arn(), policy)))
			.flatMap((some) -> some)
			.filter((entity) -> types.contains(entity.type()));
		Page<Entity> page = this.pages.of(entities, Entity::key, request.marker(), request.maxItems());
		Map<String, Long> attachments = attachments();
		return GetAccountAuthorizationDetailsResponse.builder()
			.userDetailList(all(page, StoredUser.class).map(this::detail).toList())
			.groupDetailList(List.of())
			.roleDetailList(all(page, StoredRole.class).map(this::detail).toList())
			.policies(all(page, StoredPolicy.class)
				.map((policy) -> detail(policy, attachments.getOrDefault(policy.arn(), 0L).intValue()))
				.toList())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	/** Counted for all policies at once. */
	private Map<String, Long> attachments() {
		return Stream
			.concat(this.account.roles().all().flatMap((role) -> role.attached().stream()),
					this.account.users().all().flatMap((user) -> user.attached().stream()))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	private static <T> Stream<T> all(Page<Entity> page, Class<T> type) {
		return page.items().stream().map(Entity::stored).filter(type::isInstance).map(type::cast);
	}

	private UserDetail detail(StoredUser stored) {
		return UserDetail.builder()
			.path(stored.user().path())
			.userName(stored.name())
			.userId(stored.user().userId())
			.arn(stored.user().arn())
			.createDate(stored.user().createDate())
			.groupList(List.of())
			.attachedManagedPolicies(attached(stored.attached().stream().sorted()))
			.build();
	}

	private RoleDetail detail(StoredRole stored) {
		Role role = stored.role();
		return RoleDetail.builder()
			.path(role.path())
			.roleName(role.roleName())
			.roleId(role.roleId())
			.arn(role.arn())
			.createDate(role.createDate())
			.assumeRolePolicyDocument(role.assumeRolePolicyDocument())
			.instanceProfileList(this.account.instanceProfiles()
				.all()
				.filter((profile) -> profile.holds(role.roleName()))
				.map((profile) -> listed(profile.profile(), role))
				.toList())
			.rolePolicyList(stored.inline()
				.entrySet()
				.stream()
				.map((policy) -> PolicyDetail.builder()
					.policyName(policy.getKey())
					.policyDocument(PolicyEncoding.encode(policy.getValue()))
					.build())
				.toList())
			.attachedManagedPolicies(attached(stored.attached().stream()))
			.permissionsBoundary(role.permissionsBoundary())
			.tags(role.tags())
			.roleLastUsed(RoleLastUsed.builder().build())
			.build();
	}

	private static InstanceProfile listed(InstanceProfile profile, Role role) {
		return profile.toBuilder().tags((Collection<Tag>) null).roles(SandboxRoles.listed(role)).build();
	}

	private List<AttachedPolicy> attached(Stream<String> arns) {
		return arns.map((arn) -> this.account.policies().get(arn).policy())
			.map((policy) -> AttachedPolicy.builder().policyName(policy.policyName()).policyArn(policy.arn()).build())
			.toList();
	}

	private ManagedPolicyDetail detail(StoredPolicy stored, int attachments) {
		Policy policy = stored.policy();
		return ManagedPolicyDetail.builder()
			.policyName(policy.policyName())
			.policyId(policy.policyId())
			.arn(policy.arn())
			.path(policy.path())
			.defaultVersionId(policy.defaultVersionId())
			.attachmentCount(attachments)
			.permissionsBoundaryUsageCount(this.account.boundaries(policy.arn()))
			.isAttachable(policy.isAttachable())
			.createDate(policy.createDate())
			.updateDate(policy.updateDate())
			.policyVersionList(stored.versions()
				.stream()
				.map((version) -> (version.document() != null) ? version
						: AwsManagedPolicies.withDocument(policy.arn(), version))
				.toList())
			.build();
	}

	/**
	 * Something in the account.
	 *
	 * @param name its name or ARN
	 * @param stored what is stored of it
	 */
	private record Entity(EntityType type, String name, Object stored) {

		String key() {
			return ALL.indexOf(this.type) + "/" + this.name;
		}

	}

}
