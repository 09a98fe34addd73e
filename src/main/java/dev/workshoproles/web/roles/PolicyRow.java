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
 * A policy of a role's row.
 *
 * @param name its name
 * @param arn its ARN
 * @param aws whether AWS manages it
 * @param mark its state, including whether it is attached to the role
 * @param ownership its owner
 * @param reasons why each action is needed
 * @param advice how to correct the name of an unknown AWS managed policy, otherwise null
 * @param problem why it could not be read, null if it was
 */
record PolicyRow(String name, String arn, boolean aws, Mark mark, Ownership ownership, List<ActionReason> reasons,
		@Nullable String advice, @Nullable ErrorText problem) {

	static PolicyRow of(PolicyState state, boolean roleThere, Sentences sentences) {
		AccountError error = state.error();
		return new PolicyRow(state.blueprint().name(), state.arn(), state.blueprint() instanceof AwsPolicy,
				Mark.of(state, roleThere), state.ownership(), ActionReason.of(state.blueprint(), sentences),
				state.correction().map(sentences::of).orElse(null),
				(error != null) ? ErrorText.of(error, sentences) : null);
	}

	/** The state of a policy for its role. */
	enum Mark {

		/** It could not be read. */
		UNKNOWN,
		/** It does not exist. */
		MISSING,
		/** Its document differs. */
		DRIFTED,
		/** Its document is right, but it is not attached to the role. */
		DETACHED,
		/** Its document is right, and it is attached if the role exists. */
		READY;

		static Mark of(PolicyState state, boolean roleThere) {
			return (state.status() == Status.READY && roleThere && !state.attached()) ? DETACHED
					: valueOf(state.status().name());
		}

	}

}
