package dev.workshoproles.account.calls;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The types of policy that deny a call, as AWS's messages tell them apart.
 */
public enum Refuser {

	/** A policy of the user, the role or one of the user's groups. */
	IDENTITY_POLICY("identity-based policy"),

	/** The permissions boundary of the user or role. */
	PERMISSIONS_BOUNDARY("permissions boundary"),

	/** The policy that a session was limited to when its credentials were issued. */
	SESSION_POLICY("session policy"),

	/** A policy of the organisation for the principals of its accounts. */
	SERVICE_CONTROL_POLICY("service control policy"),

	/** A policy of the organisation for the resources in its accounts. */
	RESOURCE_CONTROL_POLICY("resource control policy"),

	/** The policy of the resource itself. */
	RESOURCE_POLICY("resource-based policy|role trust policy"),

	/** The policy of the VPC endpoint that the call went through. */
	VPC_ENDPOINT_POLICY("VPC endpoint policy");

	private final String words;

	Refuser(String words) {
		this.words = words;
	}

	/** What AWS's messages call it. */
	Stream<String> words() {
		return Pattern.compile("\\|").splitAsStream(this.words);
	}

	/**
	 * Whether an administrator may have made it depend on what the console sends: a
	 * permissions boundary, a path or tags.
	 * @return false if no setting of the console makes a difference
	 */
	public boolean mayHaveConditions() {
		return this == IDENTITY_POLICY || this == PERMISSIONS_BOUNDARY || this == SERVICE_CONTROL_POLICY;
	}

}
