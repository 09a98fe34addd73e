package dev.workshoproles.account.target;

/**
 * The kind of IAM that the console uses.
 */
public enum TargetMode {

	/** The in-memory IAM, without credentials or network. */
	SANDBOX,

	/** AWS, or whatever the SDK's endpoint configuration points to. */
	AWS

}
