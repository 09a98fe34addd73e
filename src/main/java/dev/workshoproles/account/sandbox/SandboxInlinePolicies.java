package dev.workshoproles.account.sandbox;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;

import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.Documents;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** The inline policies of roles. */
final class SandboxInlinePolicies {

	private final StoredAccount account;

	private final Pages pages;

	SandboxInlinePolicies(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	/** Adds the policy or replaces the one of the same name. */
	PutRolePolicyResponse put(PutRolePolicyRequest request) {
		String name = policyName(request.policyName());
		StoredRole role = this.account.modifiableRole(request.roleName());
		Collection<String> others = role.withoutInline(name).inline().values();
		String document = Documents.inline(request.policyDocument(), role.name(), others);
		this.account.roles().replace(role.withInline(name, document));
		return PutRolePolicyResponse.builder().build();
	}

	GetRolePolicyResponse get(GetRolePolicyRequest request) {
		String name = policyName(request.policyName());
		StoredRole role = this.account.role(request.roleName());
		return GetRolePolicyResponse.builder()
			.roleName(role.name())
			.policyName(name)
			.policyDocument(PolicyEncoding.encode(role.inlineDocument(name)))
			.build();
	}

	ListRolePoliciesResponse list(ListRolePoliciesRequest request) {
		Stream<String> names = this.account.role(request.roleName()).inline().keySet().stream();
		Page<String> page = this.pages.of(names, Function.identity(), request.marker(), request.maxItems());
		return ListRolePoliciesResponse.builder()
			.policyNames(page.items())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	DeleteRolePolicyResponse delete(DeleteRolePolicyRequest request) {
		String name = policyName(request.policyName());
		StoredRole role = this.account.modifiableRole(request.roleName());
		role.inlineDocument(name); // throws if there is none of this name
		this.account.roles().replace(role.withoutInline(name));
		return DeleteRolePolicyResponse.builder().build();
	}

	private static String policyName(@Nullable String name) {
		return Constraints.name("policyName", name, IamLimits.MAX_POLICY_NAME);
	}

}
