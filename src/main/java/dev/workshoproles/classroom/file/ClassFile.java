package dev.workshoproles.classroom.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.blueprint.file.format.Shape;
import dev.workshoproles.blueprint.file.format.TextShape;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * The class file as written. Missing and wrong values are read as empty, so that rules
 * across fields can be checked in a file with errors.
 *
 * @param title the title of the class
 * @param seats the entries for one seat or several
 * @param until when the class ends
 */
record ClassFile(String title, List<SeatEntry> seats, @Nullable String until) {

	/**
	 * More than a wall can show, and than the roles of most workshops IAM lets an account
	 * have.
	 */
	static final int MAX_SEATS = 1_000;

	private static final int MAX_TITLE = 200;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Shape SHAPE = new Shape.Fields(Map.of("title", TextShape.ANY.notEmpty().atMost(MAX_TITLE),
			"seats", new Shape.Items(SeatEntry.SHAPE, 1, MAX_SEATS, "the most that a class can have"), "until",
			TextShape.ANY), "title", "seats");

	ClassFile {
		title = Objects.requireNonNullElse(title, "");
		seats = Objects.requireNonNullElse(seats, List.of());
	}

	/**
	 * Reads the file's tree and validates each field on its own.
	 * @param tree the tree, which is changed
	 * @param place the path of the file as a whole
	 * @return the file without what was reported; empty if it is no mapping
	 */
	static Optional<ClassFile> of(JsonNode tree, FieldPath place) {
		if (tree.isNull() || tree.isMissingNode()) {
			place.report("is empty");
			return Optional.empty();
		}
		JsonNode valid = SHAPE.validated(tree, place);
		return valid.isNull() ? Optional.empty() : Optional.of(MAPPER.treeToValue(valid, ClassFile.class));
	}

}
