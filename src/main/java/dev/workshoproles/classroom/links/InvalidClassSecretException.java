package dev.workshoproles.classroom.links;

import dev.workshoproles.problem.StartupException;

/**
 * The configured secret of a class is too short. The message does not contain it.
 */
class InvalidClassSecretException extends StartupException {

	private static final long serialVersionUID = 1L;

	InvalidClassSecretException(int shortest) {
		super("console.class-secret needs at least " + shortest + " characters",
				"Make one with `openssl rand -hex 32`, or leave console.class-secret out: the console then makes one "
						+ "and keeps it in its database.",
				null);
	}

}
