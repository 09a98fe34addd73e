package dev.workshoproles.roles.compare;

import java.time.Instant;
import java.util.List;

import dev.workshoproles.account.calls.Caller;

/**
 * The state of the workshop's roles in an account.
 *
 * @param caller the caller that read them
 * @param readAt when the account was asked for them
 * @param roles in the blueprint's order
 */
public record WorkshopState(Caller caller, Instant readAt, List<RoleState> roles) {

	public WorkshopState {
		roles = List.copyOf(roles);
	}

	/**
	 * Counts the roles of a status.
	 * @param status the status
	 * @return the count
	 */
	public long count(Status status) {
		return this.roles.stream().filter((role) -> role.status() == status).count();
	}

	/**
	 * Whether all roles are ready or missing, so that nothing has to be changed or
	 * deleted.
	 * @return false if a role has drifted or could not be read
	 */
	public boolean isOnlyMissing() {
		return this.roles.stream().allMatch((role) -> role.status() == Status.READY || role.status() == Status.MISSING);
	}

}
