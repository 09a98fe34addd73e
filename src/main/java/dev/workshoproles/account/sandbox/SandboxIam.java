package dev.workshoproles.account.sandbox;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyResponse;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.account.sandbox.store.AccountSummary;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.simulation.SandboxSimulator;

/**
 * An in-memory IAM as strict as the real one: names, limits, DeleteConflict, paging,
 * policy versions, URL-encoded documents, letter case. Its account is
 * {@value #ACCOUNT_ID} in the partition {@code aws}, initially empty except for the AWS
 * managed policies. It is thread-safe; each operation is atomic and strongly consistent.
 * <p>
 * It supports the operations needed to create, repair and remove roles, and to simulate
 * what they may do. All others throw {@link UnsupportedOperationException}.
 */
public final class SandboxIam extends InstanceProfileOperations {

	/** The account id in every ARN. */
	public static final String ACCOUNT_ID = Arns.ACCOUNT_ID;

	/** The ARN of the user as whom the console works. */
	public static final String CALLER_ARN = Arns.user("/", "participant");

	private final StoredAccount account;

	private final Pages pages;

	private final SandboxRoles roles;

	private final SandboxRoleChanges changes;

	private final SandboxServiceLinkedRoles serviceLinkedRoles;

	private final SandboxRoleTags tags;

	private final SandboxAttachments attachments;

	private final SandboxInlinePolicies inlinePolicies;

	private final SandboxSimulator simulator;

	private final SandboxAccountDetails details;

	/**
	 * Creates an empty account with IAM's page sizes and the quotas of a new account.
	 */
	public SandboxIam() {
		this(Quotas.DEFAULT);
	}

	/**
	 * Creates an empty account with IAM's page sizes.
	 * @param quotas the account's quotas
	 */
	public SandboxIam(Quotas quotas) {
		this(new StoredAccount(quotas));
	}

	SandboxIam(StoredAccount account) {
		this(account, new Pages(IamLimits.MAX_PAGE_SIZE));
	}

	SandboxIam(StoredAccount account, Pages pages) {
		super(account, pages);
		this.account = account;
		this.pages = pages;
		this.roles = new SandboxRoles(account, pages);
		this.changes = new SandboxRoleChanges(account);
		this.serviceLinkedRoles = new SandboxServiceLinkedRoles(account);
		this.tags = new SandboxRoleTags(account, pages);
		this.attachments = new SandboxAttachments(account, pages);
		this.inlinePolicies = new SandboxInlinePolicies(account, pages);
		this.simulator = new SandboxSimulator(account, pages);
		this.details = new SandboxAccountDetails(account, pages);
	}

	/**
	 * The account as it is now.
	 * @return another account with the same content
	 */
	public synchronized SandboxIam copy() {
		return new SandboxIam(this.account.copy(), this.pages);
	}

	@Override
	public String serviceName() {
		return IamClient.SERVICE_NAME;
	}

	/** Does nothing: there are no resources to release. */
	@Override
	public void close() {
	}

	@Override
	public synchronized CreateRoleResponse createRole(CreateRoleRequest request) {
		return this.roles.create(request);
	}

	@Override
	public synchronized GetRoleResponse getRole(GetRoleRequest request) {
		return this.roles.get(request);
	}

	@Override
	public synchronized ListRolesResponse listRoles(ListRolesRequest request) {
		return this.roles.list(request);
	}

	@Override
	public synchronized DeleteRoleResponse deleteRole(DeleteRoleRequest request) {
		return this.roles.delete(request);
	}

	@Override
	public synchronized CreateServiceLinkedRoleResponse createServiceLinkedRole(
			CreateServiceLinkedRoleRequest request) {
		return this.serviceLinkedRoles.create(request);
	}

	@Override
	public synchronized DeleteServiceLinkedRoleResponse deleteServiceLinkedRole(
			DeleteServiceLinkedRoleRequest request) {
		return this.serviceLinkedRoles.delete(request);
	}

	@Override
	public synchronized GetServiceLinkedRoleDeletionStatusResponse getServiceLinkedRoleDeletionStatus(
			GetServiceLinkedRoleDeletionStatusRequest request) {
		return this.serviceLinkedRoles.deletionStatus(request);
	}

	@Override
	public synchronized GetAccountAuthorizationDetailsResponse getAccountAuthorizationDetails(
			GetAccountAuthorizationDetailsRequest request) {
		return this.details.get(request);
	}

	@Override
	public synchronized GetAccountSummaryResponse getAccountSummary(GetAccountSummaryRequest request) {
		return GetAccountSummaryResponse.builder().summaryMapWithStrings(AccountSummary.of(this.account)).build();
	}

	@Override
	public synchronized UpdateRoleResponse updateRole(UpdateRoleRequest request) {
		return this.changes.update(request);
	}

	@Override
	public synchronized UpdateAssumeRolePolicyResponse updateAssumeRolePolicy(UpdateAssumeRolePolicyRequest request) {
		return this.changes.updateTrust(request);
	}

	@Override
	public synchronized PutRolePermissionsBoundaryResponse putRolePermissionsBoundary(
			PutRolePermissionsBoundaryRequest request) {
		return this.changes.putBoundary(request);
	}

	@Override
	public synchronized DeleteRolePermissionsBoundaryResponse deleteRolePermissionsBoundary(
			DeleteRolePermissionsBoundaryRequest request) {
		return this.changes.deleteBoundary(request);
	}

	@Override
	public synchronized TagRoleResponse tagRole(TagRoleRequest request) {
		return this.tags.tag(request);
	}

	@Override
	public synchronized UntagRoleResponse untagRole(UntagRoleRequest request) {
		return this.tags.untag(request);
	}

	@Override
	public synchronized ListRoleTagsResponse listRoleTags(ListRoleTagsRequest request) {
		return this.tags.list(request);
	}

	@Override
	public synchronized AttachRolePolicyResponse attachRolePolicy(AttachRolePolicyRequest request) {
		return this.attachments.attach(request);
	}

	@Override
	public synchronized DetachRolePolicyResponse detachRolePolicy(DetachRolePolicyRequest request) {
		return this.attachments.detach(request);
	}

	@Override
	public synchronized ListAttachedRolePoliciesResponse listAttachedRolePolicies(
			ListAttachedRolePoliciesRequest request) {
		return this.attachments.list(request);
	}

	@Override
	public synchronized PutRolePolicyResponse putRolePolicy(PutRolePolicyRequest request) {
		return this.inlinePolicies.put(request);
	}

	@Override
	public synchronized GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
		return this.inlinePolicies.get(request);
	}

	@Override
	public synchronized ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
		return this.inlinePolicies.list(request);
	}

	@Override
	public synchronized DeleteRolePolicyResponse deleteRolePolicy(DeleteRolePolicyRequest request) {
		return this.inlinePolicies.delete(request);
	}

	@Override
	public synchronized SimulatePrincipalPolicyResponse simulatePrincipalPolicy(
			SimulatePrincipalPolicyRequest request) {
		return this.simulator.principal(request);
	}

	@Override
	public synchronized SimulateCustomPolicyResponse simulateCustomPolicy(SimulateCustomPolicyRequest request) {
		return this.simulator.custom(request);
	}

}
