package dev.workshoproles.account.calls;

/**
 * The sources of credentials: those that somebody pasted into the console, then those of
 * the SDK's default chain in its order.
 */
public enum CredentialsSource {

	/** The page on which temporary credentials are pasted. */
	PASTED,

	/**
	 * System properties and environment variables, as of the start of the process.
	 */
	ENVIRONMENT,

	/** A web identity token in a file. */
	WEB_IDENTITY,

	/** A profile of the shared config and credentials files. */
	PROFILE,

	/** The container credentials endpoint. */
	CONTAINER,

	/** The instance metadata service. */
	INSTANCE

}
