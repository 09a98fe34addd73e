package dev.workshoproles.blueprint.template;

import java.util.Set;

/**
 * The types of resources that a workshop is made of.
 */
final class IamType {

	static final String ROLE = "AWS::IAM::Role";

	static final String MANAGED_POLICY = "AWS::IAM::ManagedPolicy";

	/** An inline policy of several roles, users and groups. */
	static final String POLICY = "AWS::IAM::Policy";

	/** An inline policy of one role. */
	static final String ROLE_POLICY = "AWS::IAM::RolePolicy";

	static final String INSTANCE_PROFILE = "AWS::IAM::InstanceProfile";

	static final Set<String> ALL = Set.of(ROLE, MANAGED_POLICY, POLICY, ROLE_POLICY, INSTANCE_PROFILE);

	private IamType() {
	}

}
