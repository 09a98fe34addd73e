package dev.workshoproles.roles.compare;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;

/**
 * How one policy of a role stands.
 *
 * @param blueprint the policy as it should be
 * @param arn where it is or would be made
 * @param status a policy that AWS manages is {@code READY}, for AWS keeps it, or
 * {@code MISSING} where IAM says that it cannot be attached
 * @param ownership whose it is
 * @param creator the ARN of whoever had the console make it, as far as the tag holds it;
 * null when it has no such tag
 * @param attached whether the role has it
 * @param document the account's document in normal form, null when there is none to show
 * @param error why it could not be read, null when it could
 */
public record PolicyState(PolicyBlueprint blueprint, String arn, Status status, Ownership ownership,
		@Nullable String creator, boolean attached, @Nullable String document, @Nullable AccountError error) {

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
