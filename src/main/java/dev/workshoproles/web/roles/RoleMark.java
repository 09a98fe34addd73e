package dev.workshoproles.web.roles;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.web.frame.RunBanner;

/**
 * The state of a role as pages show it, from the worst to the best. Rows and the segments
 * of the hero's bar have the same order.
 */
public enum RoleMark {

	/** It could not be read. */
	UNKNOWN,
	/** Its drift allows more than the lab needs. */
	DANGEROUS,
	/** Its drift takes away something that the lab needs. */
	BREAKS_LAB,
	/** Its drift does neither. */
	HARMLESS,
	/** A run is working on it, so that what differs says nothing yet. */
	RUNNING,
	/**
	 * Something made by hand differs, and the console may not change it unless it is
	 * adopted; or a parameter that it needs has no value.
	 */
	BLOCKED,
	/** It does not exist. */
	MISSING,
	/** It matches the workshop. */
	READY;

	/**
	 * Whether the role drifted and the console may repair it.
	 */
	boolean isDrift() {
		return this == DANGEROUS || this == BREAKS_LAB || this == HARMLESS;
	}

	/**
	 * The mark of a role.
	 * @param role its state
	 * @param unset whether a parameter that it needs has no value, so that it cannot be
	 * compared
	 * @param work the run in progress, null if none
	 */
	static RoleMark of(RoleState role, boolean unset, @Nullable RunBanner work) {
		if (unset && (role.status() == Status.MISSING || role.status() == Status.DRIFTED)) {
			return BLOCKED;
		}
		boolean blocked = role.status() != Status.READY && RoleAction.of(role) == RoleAction.ADOPT;
		if (work != null && work.isAbout(role.name()) && (blocked ? work.adopts() : role.status() == Status.DRIFTED)) {
			return RUNNING;
		}
		if (blocked) {
			return BLOCKED;
		}
		return switch (role.status()) {
			case UNKNOWN -> UNKNOWN;
			case MISSING -> MISSING;
			case READY -> READY;
			case DRIFTED -> valueOf(Objects.requireNonNull(role.severity()).name());
		};
	}

}
