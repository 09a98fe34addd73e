package dev.workshoproles.api.classroom;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActKindName;
import dev.workshoproles.api.StrictBody;
import dev.workshoproles.api.problems.BodyProblems;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.problem.ProblemException;

/**
 * The request body for a plan or an act. Absent fields have defaults: all seats, no
 * repair.
 */
record ActBody(@Nullable ActKindName kind, @Nullable List<String> seats,
		@Nullable Boolean repair) implements StrictBody {

	/** A body that asks for the same again. */
	static ActBody of(ActRequest request) {
		return new ActBody(ActKindName.of(request.kind()), request.seats(),
				(request.kind() == ActKind.CREATE) ? request.repair() : null);
	}

	/**
	 * Converts the body.
	 * @throws ProblemException if the kind is missing, or is one that repairs nothing
	 */
	ActRequest request() {
		if (this.kind == null) {
			throw BodyProblems.missing("kind");
		}
		if (this.kind == ActKindName.REMOVE && this.repair != null) {
			throw BodyProblems.notWith("repair", this.kind);
		}
		return new ActRequest(this.kind.kind(), (this.seats != null) ? this.seats : List.of(),
				Boolean.TRUE.equals(this.repair));
	}

	/** As JSON; the names of seats need no escaping. */
	String json() {
		String kind = (this.kind == ActKindName.REMOVE) ? "remove" : "create";
		String named = (this.seats == null || this.seats.isEmpty()) ? ""
				: ",\"seats\":[\"" + String.join("\",\"", this.seats) + "\"]";
		return "{\"kind\":\"" + kind + "\"" + named + (Boolean.TRUE.equals(this.repair) ? ",\"repair\":true}" : "}");
	}

}
