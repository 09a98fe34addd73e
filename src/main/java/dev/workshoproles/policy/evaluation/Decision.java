package dev.workshoproles.policy.evaluation;

import org.springframework.modulith.NamedInterface;

/**
 * What policies decide about a request.
 */
@NamedInterface("evaluation")
public enum Decision {

	/** It is allowed. */
	ALLOWED,

	/** A statement denies it. */
	EXPLICIT_DENY,

	/** Nothing denies it, but not everything that must allow it does. */
	IMPLICIT_DENY

}
