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
 * @param status how it stands
 * @param ownership whose it is
 * @param attached whether the role has it
 * @param reasons why each action is needed
 * @param advice what to correct where AWS manages no such policy, null where it does
 * @param problem why it could not be read, null when it could
 */
record PolicyRow(String name, String arn, boolean aws, Status status, Ownership ownership, boolean attached,
		List<ActionReason> reasons, @Nullable String advice, @Nullable ErrorText problem) {

	static PolicyRow of(PolicyState state, Sentences sentences) {
		AccountError error = state.error();
		return new PolicyRow(state.blueprint().name(), state.arn(), state.blueprint() instanceof AwsPolicy,
				state.status(), state.ownership(), state.attached(), ActionReason.of(state.blueprint(), sentences),
				state.correction().map(sentences::of).orElse(null),
				(error != null) ? ErrorText.of(error, sentences) : null);
	}

}
