package dev.workshoproles.roles.compare;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;

/**
 * The differences between a role's policy and the blueprint.
 */
final class PolicyDifferences {

	private PolicyDifferences() {
	}

	/**
	 * The differences of one policy. A missing role implies that its policies are missing
	 * and detached, so these are not reported.
	 * @param later whether only a later step attaches it
	 */
	static Stream<Difference> of(PolicyState policy, boolean roleThere, boolean later) {
		return switch (policy.status()) {
			case MISSING -> roleThere ? Stream.of(missing(policy, later)) : Stream.empty();
			case DRIFTED, READY -> Stream.concat(policy.differences().stream(), detached(policy, roleThere, later));
			case UNKNOWN -> Stream.empty();
		};
	}

	private static Difference missing(PolicyState policy, boolean later) {
		if (policy.blueprint() instanceof AwsPolicy) {
			return new Difference(DifferenceKind.AWS_POLICY_MISSING, path(policy), policy.blueprint().name(),
					policy.arn(), null);
		}
		if (later) {
			return absent(DifferenceKind.POLICY_NOT_YET_ATTACHED, policy);
		}
		return new Difference(DifferenceKind.POLICY_MISSING, path(policy), policy.blueprint().name(), wanted(policy),
				null);
	}

	private static Stream<Difference> detached(PolicyState policy, boolean roleThere, boolean later) {
		if (policy.attached() || !roleThere) {
			return Stream.empty();
		}
		return Stream
			.of(absent(later ? DifferenceKind.POLICY_NOT_YET_ATTACHED : DifferenceKind.POLICY_DETACHED, policy));
	}

	private static Difference absent(DifferenceKind kind, PolicyState policy) {
		return new Difference(kind, path(policy), policy.blueprint().name(), policy.arn(), null);
	}

	private static String path(PolicyState policy) {
		return Difference.OF_POLICY + policy.blueprint().name();
	}

	private static @Nullable String wanted(PolicyState policy) {
		return (policy.blueprint() instanceof CustomerPolicy customer) ? customer.document().normalized() : null;
	}

}
