package dev.workshoproles.account.calls;

/**
 * Where the credentials come from, in the order in which they are looked for.
 */
public enum CredentialsSource {

	/**
	 * System properties and environment variables: as they were when the process began.
	 */
	ENVIRONMENT,

	/** A token that an orchestrator put into a file. */
	WEB_IDENTITY,

	/** A profile of the shared config and credentials files. */
	PROFILE,

	/** The endpoint of the container's orchestrator. */
	CONTAINER,

	/** The metadata of the machine. */
	INSTANCE

}
