package dev.workshoproles.policy.rules;

import java.util.stream.Stream;

import dev.workshoproles.policy.PolicyDocument;

/**
 * The characters that a document may contain, from the pattern of the parameter
 * PolicyDocument in IAM's API reference, and its size.
 */
final class CharacterRules {

	private static final String WHITE_SPACE = "\t\n\r ";

	private CharacterRules() {
	}

	static Stream<String> problems(String json) {
		return json.codePoints()
			.filter((character) -> !isAllowed(character))
			.limit(1)
			.mapToObj(
					"The document: has the character U+%04X, IAM takes U+0009, U+000A, U+000D and U+0020 to U+00FF."::formatted);
	}

	/**
	 * The size that IAM compares with its quotas.
	 */
	static long size(String json) {
		return json.codePoints().filter((character) -> WHITE_SPACE.indexOf(character) < 0).count();
	}

	private static boolean isAllowed(int character) {
		return (character >= 0x20 && character <= 0xFF) || WHITE_SPACE.indexOf(character) >= 0;
	}

}
