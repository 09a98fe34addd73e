package dev.workshoproles.blueprint.file.format;

/**
 * The characters of IAM's names, from its API reference.
 */
public final class Names {

	/** A regular expression for one character. */
	public static final String CHARACTERS = "[\\w+=,.@-]";

	/** What is wrong with a name that has other characters. */
	public static final String MESSAGE = "must have only letters of the English alphabet, digits and the "
			+ "characters +=,.@_-";

	private Names() {
	}

}
