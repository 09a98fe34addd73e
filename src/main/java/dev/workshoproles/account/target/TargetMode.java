package dev.workshoproles.account.target;

/**
 * Which IAM the console works on.
 */
public enum TargetMode {

	/** The IAM inside the process: no credentials, no network. */
	SANDBOX,

	/** AWS, or what the SDK's endpoint configuration puts in its place. */
	AWS

}
