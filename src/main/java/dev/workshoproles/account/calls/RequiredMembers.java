package dev.workshoproles.account.calls;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * Checks that a response has the members that IAM always sends. An emulator may omit any
 * of them, and a role without a name is of no use.
 */
public final class RequiredMembers {

	private static final Pattern VERSION = Pattern.compile("v[0-9]{1,9}");

	private RequiredMembers() {
	}

	public static Role complete(@Nullable Role role) {
		return require(role, List.of(Role::roleName, Role::arn, Role::assumeRolePolicyDocument));
	}

	public static Policy complete(@Nullable Policy policy) {
		Policy complete = require(policy, List.of(Policy::policyName, Policy::arn, Policy::defaultVersionId));
		version(complete.defaultVersionId());
		return complete;
	}

	public static PolicyVersion complete(@Nullable PolicyVersion version) {
		PolicyVersion complete = require(version, List.of(PolicyVersion::versionId));
		version(complete.versionId());
		return complete;
	}

	public static AttachedPolicy complete(AttachedPolicy policy) {
		return require(policy, List.of(AttachedPolicy::policyName, AttachedPolicy::policyArn));
	}

	public static InstanceProfile complete(@Nullable InstanceProfile profile) {
		InstanceProfile complete = require(profile,
				List.of(InstanceProfile::instanceProfileName, InstanceProfile::arn, InstanceProfile::path));
		complete.roles().forEach((role) -> require(role, List.of(Role::roleName)));
		return complete;
	}

	public static <T> T require(@Nullable T thing) {
		return require(thing, List.of());
	}

	/**
	 * Returns the value if it and its members are present.
	 * @throws SdkException if not
	 */
	public static <T> T require(@Nullable T thing, List<Function<T, @Nullable Object>> members) {
		if (thing == null || members.stream().anyMatch((member) -> member.apply(thing) == null)) {
			throw NotFromAwsException.lost("The answer lacks what it must have");
		}
		return thing;
	}

	private static void version(String id) {
		if (!VERSION.matcher(id).matches()) {
			throw NotFromAwsException.lost("The answer has a version without a number");
		}
	}

}
