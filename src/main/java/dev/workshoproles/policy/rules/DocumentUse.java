package dev.workshoproles.policy.rules;

import org.springframework.modulith.NamedInterface;

/**
 * What a policy document is for. IAM's limits and several of its rules depend on it.
 */
@NamedInterface("rules")
public enum DocumentUse {

	/**
	 * A version of a customer managed policy. IAM's quota "Managed policy length".
	 */
	MANAGED("a managed policy", 6_144),

	/**
	 * A role's trust policy. IAM's quota "Role trust policy length", as it is before an
	 * increase is asked for.
	 */
	TRUST("a trust policy", 2_048),

	/**
	 * A policy embedded in a role. IAM's quota is for the sum of all inline policies of
	 * the role, so a single document is refused for certain only above it.
	 */
	INLINE("an inline policy", 10_240);

	private final String inWords;

	private final int maxCharacters;

	DocumentUse(String inWords, int maxCharacters) {
		this.inWords = inWords;
		this.maxCharacters = maxCharacters;
	}

	/**
	 * The most characters such a document may have, white space not counted.
	 * @return IAM's quota in characters
	 */
	public int maxCharacters() {
		return this.maxCharacters;
	}

	String inWords() {
		return this.inWords;
	}

}
