package dev.workshoproles.policy.rules;

import org.springframework.modulith.NamedInterface;

/**
 * The use of a policy document, on which IAM's size quotas and several of its rules
 * depend.
 */
@NamedInterface("rules")
public enum DocumentUse {

	/**
	 * A version of a customer managed policy. Quota "Managed policy length".
	 */
	MANAGED("a managed policy", 6_144),

	/**
	 * A role's trust policy. Quota "Role trust policy length", without an increase.
	 */
	TRUST("a trust policy", 2_048),

	/**
	 * An inline policy of a role. The quota applies to all inline policies of the role
	 * together, so a single document certainly exceeds it only when larger.
	 */
	INLINE("an inline policy", 10_240);

	private final String description;

	private final int maxCharacters;

	DocumentUse(String description, int maxCharacters) {
		this.description = description;
		this.maxCharacters = maxCharacters;
	}

	/**
	 * The maximum size of such a document, white space not counted.
	 * @return IAM's quota in characters
	 */
	public int maxCharacters() {
		return this.maxCharacters;
	}

	String description() {
		return this.description;
	}

}
