package dev.workshoproles.roles.compare;

import java.time.Instant;
import java.util.List;

import dev.workshoproles.account.calls.Caller;

/**
 * How the workshop's roles stand in an account.
 *
 * @param caller as whom they were read
 * @param readAt when the account was asked for them
 * @param roles in the blueprint's order
 */
public record WorkshopState(Caller caller, Instant readAt, List<RoleState> roles) {

	public WorkshopState {
		roles = List.copyOf(roles);
	}

	/**
	 * How many roles stand so.
	 * @param status how
	 * @return the count
	 */
	public long count(Status status) {
		return this.roles.stream().filter((role) -> role.status() == status).count();
	}

	/**
	 * Whether the way to {@code READY} only creates and attaches: nothing has to be
	 * changed or deleted.
	 * @return false when a role drifted or could not be read
	 */
	public boolean isOnlyMissing() {
		return this.roles.stream().allMatch((role) -> role.status() == Status.READY || role.status() == Status.MISSING);
	}

}
