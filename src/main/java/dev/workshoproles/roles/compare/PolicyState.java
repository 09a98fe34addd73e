package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;

/**
 * The state of a role's policy in the account.
 *
 * @param blueprint the policy in the blueprint
 * @param arn its ARN, whether it exists or not
 * @param status for an AWS managed policy {@code READY}, or {@code MISSING} if it cannot
 * be attached
 * @param ownership its owner
 * @param creator the ARN of the caller for whom the console created it, as in its tag or
 * in the record; null if unknown
 * @param attached whether it is attached to the role
 * @param document the account's document in normal form, null if there is none to show
 * @param differences how the policy itself differs from the blueprint's
 * @param error why it could not be read, null if it was
 */
public record PolicyState(PolicyBlueprint blueprint, String arn, Status status, Ownership ownership,
		@Nullable String creator, boolean attached, @Nullable String document, List<Difference> differences,
		@Nullable AccountError error) {

	public PolicyState {
		differences = List.copyOf(differences);
	}

	/**
	 * Whether the policy itself differs from the blueprint's in some way.
	 * @param kind in which way
	 * @return false also if it does not exist
	 */
	public boolean differsIn(DifferenceKind kind) {
		return this.differences.stream().anyMatch((difference) -> difference.kind() == kind);
	}

	/**
	 * What to correct where AWS manages no such policy: no repair can help.
	 * @return the sentence, empty for any other policy
	 */
	public Optional<MessageSourceResolvable> correction() {
		if (!(this.blueprint instanceof AwsPolicy aws) || this.status != Status.MISSING) {
			return Optional.empty();
		}
		return Optional.of(aws.nearest()
			.map((nearest) -> sentence("role.policy.missing.nearest", this.arn, nearest))
			.orElseGet(() -> sentence("role.policy.missing", this.arn)));
	}

	private static MessageSourceResolvable sentence(String code, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { code }, arguments);
	}

}
