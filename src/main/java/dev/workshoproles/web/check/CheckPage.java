package dev.workshoproles.web.check;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * The page that checks the workshop's manual steps.
 *
 * @param policies the steps of the workshop's page 2.1
 * @param roles the steps of its page 2.2
 * @param adoptable whether something created by hand could be adopted
 * @param problem why the account could not be read, null if it was
 */
record CheckPage(List<CheckStep> policies, List<CheckStep> roles, boolean adoptable, @Nullable ErrorText problem) {

	static CheckPage of(WorkshopState state, Sentences sentences) {
		return new CheckPage(new PolicyCheck(sentences).check(state), new RoleCheck(sentences).check(state),
				owners(state).anyMatch((owner) -> owner == Ownership.FOREIGN), null);
	}

	static CheckPage unread(AccountException reason, Sentences sentences) {
		return new CheckPage(List.of(), List.of(), false, ErrorText.of(reason.error(), sentences));
	}

	private static Stream<Ownership> owners(WorkshopState state) {
		return state.roles()
			.stream()
			.flatMap((role) -> Stream.concat(Stream.of(role.ownership()),
					role.policies().stream().map((policy) -> policy.ownership())));
	}

	public long right() {
		return Stream.concat(this.policies.stream(), this.roles.stream()).filter(CheckStep::isRight).count();
	}

	public int total() {
		return this.policies.size() + this.roles.size();
	}

}
