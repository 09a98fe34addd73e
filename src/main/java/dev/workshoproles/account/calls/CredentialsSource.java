package dev.workshoproles.account.calls;

/**
 * The sources of credentials, in the order of the SDK's default chain.
 */
public enum CredentialsSource {

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
