package dev.workshoproles.web.roles;

import dev.workshoproles.roles.effective.DecidedBy;
import dev.workshoproles.roles.effective.EffectivePermission;

/**
 * Whether a role has a permission, as pages show it, in their order.
 */
enum EffectMark {

	/** It lacks the permission. */
	DENIED,
	/** That cannot be found out in advance. */
	UNCERTAIN,
	/** It has the permission. */
	ALLOWED,
	/** The policy of a resource is to give it. */
	ELSEWHERE;

	static EffectMark of(EffectivePermission permission) {
		return (permission.by() == DecidedBy.RESOURCE_POLICY) ? ELSEWHERE : switch (permission.effect()) {
			case ALLOWED -> ALLOWED;
			case DENIED -> DENIED;
			case UNKNOWN -> UNCERTAIN;
		};
	}

}
