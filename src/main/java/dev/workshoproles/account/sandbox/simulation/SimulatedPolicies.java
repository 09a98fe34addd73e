package dev.workshoproles.account.sandbox.simulation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.store.AwsManagedPolicies;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredPolicy;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.account.sandbox.store.StoredUser;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.policy.evaluation.PolicyText;
import dev.workshoproles.policy.evaluation.PolicyType;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

/**
 * The policies that a simulation is about, with the names that IAM's answers give them.
 */
final class SimulatedPolicies {

	private static final Pattern ENTITY = Pattern
		.compile("arn:aws:iam::[0-9]{12}:(?<type>user|role|group)(/.*)?/(?<name>[^/]+)");

	private final StoredAccount account;

	SimulatedPolicies(StoredAccount account) {
		this.account = account;
	}

	/** Those of a user or role, its permissions boundary included. */
	List<PolicyText> of(@Nullable String principal) {
		String arn = Constraints.length("policySourceArn", principal, IamLimits.MIN_ARN, IamLimits.MAX_ARN);
		Matcher entity = ENTITY.matcher(arn);
		if (!entity.matches()) {
			throw IamErrors
				.invalidInput("Invalid Entity Arn: %s does not clearly define entity type and name.".formatted(arn));
		}
		String name = entity.group("name");
		return switch (entity.group("type")) {
			case "role" -> of(this.account.role(name), arn);
			case "user" -> of(this.account.users().get(name), arn);
			default -> throw IamErrors.noSuchEntity("The group with name %s cannot be found.".formatted(name));
		};
	}

	private List<PolicyText> of(StoredRole role, String arn) {
		if (!role.role().arn().equals(arn)) {
			throw IamErrors.noSuchEntity("The role with name %s cannot be found.".formatted(role.name()));
		}
		Stream<PolicyText> attached = role.attached().stream().map((policy) -> managed(PolicyType.IDENTITY, policy));
		Stream<PolicyText> inline = role.inline()
			.entrySet()
			.stream()
			.map((policy) -> new PolicyText(PolicyType.IDENTITY, "role_" + role.name() + "_" + policy.getKey(),
					policy.getValue()));
		Stream<PolicyText> boundary = Stream.ofNullable(role.role().permissionsBoundary())
			.map((bound) -> managed(PolicyType.BOUNDARY, bound.permissionsBoundaryArn()));
		return Stream.of(attached, inline, boundary).flatMap((policies) -> policies).toList();
	}

	private List<PolicyText> of(StoredUser user, String arn) {
		if (!user.user().arn().equals(arn)) {
			throw IamErrors.noSuchEntity("The user with name %s cannot be found.".formatted(user.name()));
		}
		return user.attached().stream().sorted().map((policy) -> managed(PolicyType.IDENTITY, policy)).toList();
	}

	private PolicyText managed(PolicyType type, String arn) {
		StoredPolicy stored = this.account.policies().get(arn);
		PolicyVersion version = stored.version(stored.policy().defaultVersionId());
		String document = (version.document() != null) ? version.document()
				: AwsManagedPolicies.withDocument(arn, version).document();
		return new PolicyText(type, stored.policy().policyName(), PolicyEncoding.decode(document));
	}

	/** Those that are sent. */
	static List<PolicyText> sent(PolicyType type, String parameter, List<String> documents) {
		return IntStream.range(0, documents.size())
			.mapToObj((index) -> valid(new PolicyText(type, parameter + "." + (index + 1), documents.get(index))))
			.toList();
	}

	private static PolicyText valid(PolicyText policy) {
		List<String> problems = PolicyRules.problems(policy.json(), DocumentUse.INLINE);
		if (!problems.isEmpty()) {
			throw IamErrors.invalidInput(policy.source() + ": " + String.join(" ", problems));
		}
		return policy;
	}

}
