package dev.workshoproles.account.reading;

import java.util.stream.Stream;

import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;

import dev.workshoproles.account.calls.RequiredMembers;
import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;

/**
 * The principals in one page of ListEntitiesForPolicy.
 */
final class PolicyUsers {

	private PolicyUsers() {
	}

	static Stream<PolicyUser> of(ListEntitiesForPolicyResponse page, boolean boundary) {
		Stream<PolicyUser> roles = page.policyRoles()
			.stream()
			.map((role) -> new PolicyUser(PolicyUser.Type.ROLE, RequiredMembers.require(role.roleName()), boundary));
		Stream<PolicyUser> users = page.policyUsers()
			.stream()
			.map((user) -> new PolicyUser(PolicyUser.Type.USER, RequiredMembers.require(user.userName()), boundary));
		Stream<PolicyUser> groups = page.policyGroups()
			.stream()
			.map((group) -> new PolicyUser(PolicyUser.Type.GROUP, RequiredMembers.require(group.groupName()),
					boundary));
		return Stream.of(roles, users, groups).flatMap((all) -> all);
	}

}
