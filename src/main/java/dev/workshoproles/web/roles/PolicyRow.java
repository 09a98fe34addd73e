package dev.workshoproles.web.roles;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.web.ActionReason;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * A policy on a role's card.
 *
 * @param name its name
 * @param arn its ARN
 * @param aws whether AWS manages it
 * @param status its status
 * @param ownership its owner
 * @param attached whether it is attached to the role
 * @param reasons why each action is needed
 * @param advice how to correct the name of an unknown AWS managed policy, otherwise null
 * @param problem why it could not be read, null if it was
 */
record PolicyRow(String name, String arn, boolean aws, Status status, Ownership ownership, boolean attached,
		List<ActionReason> reasons, @Nullable String advice, @Nullable ErrorText problem) {

	static PolicyRow of(PolicyState state, Sentences sentences) {
		AccountError error = state.error();
		return new PolicyRow(state.blueprint().name(), state.arn(), state.blueprint() instanceof AwsPolicy,
				state.status(), state.ownership(), state.attached(), ActionReason.of(state.blueprint(), sentences),
				advice(state, sentences), (error != null) ? ErrorText.of(error, sentences) : null);
	}

	private static @Nullable String advice(PolicyState state, Sentences sentences) {
		if (!(state.blueprint() instanceof AwsPolicy aws) || state.status() != Status.MISSING) {
			return null;
		}
		return aws.nearest()
			.map((nearest) -> sentences.of("role.policy.missing.nearest", state.arn(), nearest))
			.orElseGet(() -> sentences.of("role.policy.missing", state.arn()));
	}

}
