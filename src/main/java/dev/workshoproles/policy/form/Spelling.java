package dev.workshoproles.policy.form;

import java.util.Locale;

/**
 * How a normal form spells actions and condition keys, which are case-insensitive in IAM.
 */
public enum Spelling {

	/**
	 * For people: as the author wrote it.
	 */
	AS_WRITTEN,

	/**
	 * For comparing: in lower case.
	 */
	FOLDED;

	String of(String word) {
		return (this == FOLDED) ? fold(word) : word;
	}

	public static String fold(String word) {
		return word.toLowerCase(Locale.ROOT);
	}

}
