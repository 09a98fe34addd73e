package dev.workshoproles.web.roles;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleState;
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

	static PolicyRow of(PolicyState state, Mark mark, Sentences sentences) {
		AccountError error = state.error();
		return new PolicyRow(state.blueprint().name(), state.arn(), state.blueprint() instanceof AwsPolicy, mark,
				state.ownership(), ActionReason.of(state.blueprint(), sentences),
				state.correction().map(sentences::of).orElse(null),
				(error != null) ? ErrorText.of(error, sentences) : null);
	}

	/** The state of a policy for its role. */
	enum Mark {

		/** It could not be read. */
		UNKNOWN,
		/** The role needs a value that nobody has set, so that it cannot be compared. */
		BLOCKED,
		/** A run is working on its role. */
		RUNNING,
		/** It does not exist. */
		MISSING,
		/** Its document differs. */
		DRIFTED,
		/** Its document is right, but it is not attached to the role. */
		DETACHED,
		/** A later step of the workshop creates or attaches it. */
		LATER,
		/** Its document is right, and it is attached to the role if that can be read. */
		READY;

		/**
		 * The mark of a policy.
		 * @param state its state
		 * @param role the state of its role
		 * @param mark the mark of its role
		 * @param unset whether the role needs a value that nobody has set
		 */
		static Mark of(PolicyState state, RoleState role, RoleMark mark, boolean unset) {
			if (mark != RoleMark.RUNNING && isLater(state, role)) {
				return LATER;
			}
			if (state.status() == Status.READY) {
				return state.attached() ? READY : detached(mark);
			}
			if (state.status() == Status.UNKNOWN) {
				return UNKNOWN;
			}
			if (mark == RoleMark.RUNNING) {
				return RUNNING;
			}
			return unset ? BLOCKED : valueOf(state.status().name());
		}

		private static boolean isLater(PolicyState state, RoleState role) {
			return role.differences()
				.stream()
				.anyMatch((difference) -> difference.kind() == DifferenceKind.POLICY_NOT_YET_ATTACHED
						&& difference.subject().equals(state.blueprint().name()));
		}

		private static Mark detached(RoleMark role) {
			return switch (role) {
				case UNKNOWN -> READY;
				case RUNNING -> RUNNING;
				default -> DETACHED;
			};
		}

	}

}
