package dev.workshoproles.roles;

import java.time.Duration;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.ParallelCalls;
import dev.workshoproles.blueprint.Workshop;

/**
 * The role service with pauses short enough for thousands of runs.
 */
public final class ImpatientRoles {

	private ImpatientRoles() {
	}

	public static RoleService service(Workshop workshop, Account account, ParallelCalls parallel) {
		return new RoleService(workshop, account, parallel,
				new Patience(Duration.ofMillis(2), Duration.ofMillis(20), 9, Duration.ofSeconds(10)));
	}

}
