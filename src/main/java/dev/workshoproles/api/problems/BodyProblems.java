package dev.workshoproles.api.problems;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.converter.HttpMessageNotReadableException;

import dev.workshoproles.api.ActKindName;
import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.ResourcesName;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;

/**
 * The problems of a request body, described by field rather than by the parser's message,
 * which names classes.
 */
public final class BodyProblems {

	private BodyProblems() {
	}

	static Problem of(HttpMessageNotReadableException ex) {
		if (ex.getCause() instanceof MismatchedInputException mismatch) {
			return mismatch(mismatch, path(mismatch.getPath()));
		}
		return problem("no-object", null);
	}

	public static ProblemException missing(String field) {
		return new ProblemException(problem("missing", field));
	}

	public static ProblemException notBeside(String field) {
		return new ProblemException(problem("not-beside", field));
	}

	/** For a field that does not belong to an action. */
	public static ProblemException notWith(String field, Enum<?> action) {
		return new ProblemException(problem("not-with", field, action.name().toLowerCase(Locale.ROOT)));
	}

	public static ProblemException unknown(String field) {
		return new ProblemException(problem("unknown", field));
	}

	/** For a value that null would give back its default. */
	public static ProblemException empty(String field) {
		return new ProblemException(problem("empty", field));
	}

	public static ProblemException tooLong(String field, int characters) {
		return new ProblemException(problem("too-long", field, characters));
	}

	/**
	 * For a value that breaks the rules of workshop files.
	 * @param field the field
	 * @param mistakes what is wrong, as sentences
	 */
	public static ProblemException invalid(String field, String mistakes) {
		return new ProblemException(problem("invalid", field, mistakes));
	}

	static Problem nullAt(JsonPointer place) {
		return problem("null", field(place));
	}

	static Problem noString(JsonPointer place) {
		return problem("wrong.string", field(place));
	}

	private static String field(JsonPointer place) {
		return place.toString().substring(1).replaceAll("/(\\d+)", "[$1]");
	}

	private static Problem mismatch(MismatchedInputException ex, String field) {
		if (field.isEmpty()) {
			return problem("no-object", null);
		}
		if (ex instanceof UnrecognizedPropertyException) {
			return problem("unknown", field);
		}
		return problem("wrong." + typeOf(ex.getTargetType()), field);
	}

	private static String typeOf(@Nullable Class<?> type) {
		if (type == ActionName.class) {
			return "action";
		}
		if (type == ActKindName.class) {
			return "kind";
		}
		if (type == ResourcesName.class) {
			return "resources";
		}
		if (type == Boolean.class) {
			return "boolean";
		}
		return (type == String.class) ? "string" : "array";
	}

	static Problem notJson(JacksonException ex) {
		if (ex instanceof StreamConstraintsException) {
			return problem("limit", null);
		}
		String message = ex.getOriginalMessage();
		if (message != null && message.startsWith("Duplicate ") && ex.processor() instanceof JsonParser parser) {
			return problem("duplicate", parser.streamReadContext().currentName());
		}
		TokenStreamLocation place = ex.getLocation();
		return (place != null) ? problem("not-json", null, place.getLineNr(), place.getColumnNr())
				: problem("no-object", null);
	}

	private static Problem problem(String reason, @Nullable String field, Object... arguments) {
		Object[] all = Stream.concat(Stream.ofNullable(field), Stream.of(arguments)).toArray();
		return Problem.of(ProblemType.INVALID_BODY, Problem.sentence("api.body." + reason, all)).with("field", field);
	}

	/** The path in the form {@code roles[0]}. */
	private static String path(List<Reference> references) {
		StringBuilder path = new StringBuilder();
		for (Reference reference : references) {
			String name = reference.getPropertyName();
			path.append((name != null) ? name : "[" + reference.getIndex() + "]");
		}
		return path.toString();
	}

}
