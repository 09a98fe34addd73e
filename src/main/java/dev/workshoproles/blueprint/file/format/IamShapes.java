package dev.workshoproles.blueprint.file.format;

import java.util.List;

import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.policy.IamLimits;

/**
 * What IAM takes in several fields, from its API reference.
 */
public final class IamShapes {

	static final TextShape NAME = TextShape.ANY.notEmpty().matching(Names.CHARACTERS + "*", Names.MESSAGE);

	/** A managed or inline policy. */
	static final TextShape POLICY_NAME = NAME.atMost(IamLimits.MAX_POLICY_NAME);

	/** Placeholders are not filled in here, so none may seem to be. */
	static final TextShape PATH = TextShape.ANY
		.matching("/([!-#%-~]+/)?", "must begin and end with /, without spaces and $")
		.matching("(?!/aws-service-role/).*", "must not begin with /aws-service-role/, which AWS keeps for itself")
		.atMost(IamLimits.MAX_PATH);

	static final TextShape DESCRIPTION = TextShape.ANY
		.matching("[\\t\\n\\r\\x20-\\x7E\\xA1-\\xFF]*", "must have only characters up to U+00FF, which IAM takes")
		.atMost(IamLimits.MAX_DESCRIPTION);

	private static final TextShape TAG_KEY = TextShape.ANY.notEmpty()
		.matching("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*",
				"must have only letters, digits, spaces and the characters _.:/=+-@")
		.atMost(IamLimits.MAX_TAG_KEY)
		.matching("(?i)(?!aws:|workshop-roles-console).*",
				"is reserved: aws: for AWS, workshop-roles-console for the console");

	/** Values are checked with their placeholders filled in. */
	static final Shape TAGS = new Shape.Entries(TAG_KEY, TextShape.ANY);

	/** A file's path, or a document. */
	static final Shape DOCUMENT = new Shape.AnyOf(List.of(TextShape.ANY), List.of(), List.of(new Shape.Document()),
			false, "must be a JSON file, or the document itself");

	private IamShapes() {
	}

	/**
	 * Checks a path.
	 * @param path the path as written
	 * @param place where it is written
	 */
	public static void checkPath(String path, FieldPath place) {
		PATH.check(path, place);
	}

	/**
	 * Checks the key of a tag.
	 * @param key the key as written
	 * @param place where it is written
	 */
	public static void checkTagKey(String key, FieldPath place) {
		TAG_KEY.check(key, place);
	}

}
