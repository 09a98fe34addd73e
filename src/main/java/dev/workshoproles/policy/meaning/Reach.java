package dev.workshoproles.policy.meaning;

import org.springframework.modulith.NamedInterface;

/**
 * What a document allows compared with another one.
 */
@NamedInterface("meaning")
public enum Reach {

	/** Everything that the other one allows, and more. */
	MORE,

	/** Only a part of what the other one allows. */
	LESS,

	/** Something else, or it is uncertain. */
	OTHER

}
