package dev.workshoproles.account.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.PolicyDetail;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.BoundedHttpClient;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.RequiredMembers;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedPolicy.Version;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.ObservedRole.AttachedPolicy;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * Reads the details of a whole account, page by page: each is a call of its own, which
 * has its turn while the rate is limited.
 */
final class AccountDetailsReading {

	/**
	 * The most roles and policies on a page. IAM allows 1,000, but the documents of all
	 * versions are on it too, and a response is in memory as a whole
	 * ({@link BoundedHttpClient}).
	 */
	static final int PAGE = 300;

	/** The size at which a page that was too large is not divided again. */
	private static final int SMALLEST_PAGE = 10;

	private final IamReads reads;

	private final List<ObservedRole> roles = new ArrayList<>();

	private final List<ObservedPolicy> policies = new ArrayList<>();

	private final Map<String, ObservedInstanceProfile> profiles = new LinkedHashMap<>();

	private int size = PAGE;

	AccountDetailsReading(IamReads reads) {
		this.reads = reads;
	}

	AccountDetails read(Caller caller) {
		String marker = null;
		do {
			GetAccountAuthorizationDetailsResponse page = page(marker);
			page.roleDetailList().forEach(this::add);
			page.policies().stream().map(AccountDetailsReading::observed).forEach(this.policies::add);
			marker = Boolean.TRUE.equals(page.isTruncated()) ? page.marker() : null;
		}
		while (marker != null);
		return AccountDetails.of(caller, this.roles, this.policies, this.profiles.values());
	}

	/** An account whose documents are long has smaller pages from there on. */
	private GetAccountAuthorizationDetailsResponse page(@Nullable String marker) {
		while (true) {
			try {
				return this.reads.accountDetails(marker, this.size);
			}
			catch (AccountException ex) {
				if (this.size <= SMALLEST_PAGE || !BoundedHttpClient.isTooLarge(ex)) {
					throw ex;
				}
				this.size /= 2;
			}
		}
	}

	private void add(RoleDetail found) {
		RoleDetail role = RequiredMembers.require(found,
				List.of(RoleDetail::roleName, RoleDetail::arn, RoleDetail::assumeRolePolicyDocument));
		this.roles.add(observed(role));
		role.instanceProfileList()
			.stream()
			.map(RequiredMembers::complete)
			.forEach((profile) -> this.profiles.put(profile.instanceProfileName(), observed(profile)));
	}

	private static ObservedRole observed(RoleDetail role) {
		AttachedPermissionsBoundary boundary = role.permissionsBoundary();
		RoleLastUsed used = role.roleLastUsed();
		return new ObservedRole(role.roleName(), role.arn(), Objects.requireNonNullElse(role.roleId(), ""),
				Objects.requireNonNullElse(role.path(), "/"), null,
				PolicyEncoding.decode(role.assumeRolePolicyDocument()), IamLimits.DEFAULT_SESSION_SECONDS,
				(boundary != null) ? boundary.permissionsBoundaryArn() : null, IamReads.tags(role.tags()),
				role.createDate(), (used != null) ? used.lastUsedDate() : null,
				role.attachedManagedPolicies()
					.stream()
					.map(RequiredMembers::complete)
					.map((policy) -> new AttachedPolicy(policy.policyName(), policy.policyArn()))
					.toList(),
				role.rolePolicyList()
					.stream()
					.map((policy) -> RequiredMembers.require(policy,
							List.of(PolicyDetail::policyName, PolicyDetail::policyDocument)))
					.collect(Collectors.toUnmodifiableMap(PolicyDetail::policyName,
							(policy) -> PolicyEncoding.decode(policy.policyDocument()))),
				role.instanceProfileList().stream().map(InstanceProfile::instanceProfileName).toList());
	}

	private static ObservedInstanceProfile observed(InstanceProfile profile) {
		return new ObservedInstanceProfile(profile.instanceProfileName(), profile.arn(),
				Objects.requireNonNullElse(profile.instanceProfileId(), ""), profile.path(),
				profile.roles().stream().map(Role::roleName).toList(), Map.of());
	}

	private static ObservedPolicy observed(ManagedPolicyDetail found) {
		ManagedPolicyDetail policy = RequiredMembers.require(found, List.of(ManagedPolicyDetail::policyName,
				ManagedPolicyDetail::arn, ManagedPolicyDetail::defaultVersionId));
		return new ObservedPolicy(policy.policyName(), policy.arn(), Objects.requireNonNullElse(policy.policyId(), ""),
				Map.of(), policy.updateDate(), PolicyEncoding.decode(document(policy)), others(policy), List.of());
	}

	private static String document(ManagedPolicyDetail policy) {
		@Nullable PolicyVersion current = policy.policyVersionList()
			.stream()
			.filter((version) -> policy.defaultVersionId().equals(version.versionId()))
			.findFirst()
			.orElse(null);
		return RequiredMembers.require(current, List.of(PolicyVersion::document)).document();
	}

	private static List<Version> others(ManagedPolicyDetail policy) {
		return policy.policyVersionList()
			.stream()
			.map(RequiredMembers::complete)
			.filter((version) -> !policy.defaultVersionId().equals(version.versionId()))
			.map((version) -> new Version(version.versionId(), ""))
			.toList();
	}

}
