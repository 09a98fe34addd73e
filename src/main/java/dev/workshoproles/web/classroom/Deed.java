package dev.workshoproles.web.classroom;

import java.util.List;

import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;

/**
 * What is done for many seats, as its buttons and headings name it.
 */
public enum Deed {

	/** Create what is missing where nothing else differs. */
	CREATE,

	/** Create what is missing, and change what differs. */
	REPAIR,

	/** Remove what the console made. */
	REMOVE;

	static Deed of(ActRequest request) {
		if (request.kind() == ActKind.REMOVE) {
			return REMOVE;
		}
		return request.repair() ? REPAIR : CREATE;
	}

	ActRequest at(List<String> seats) {
		return new ActRequest((this == REMOVE) ? ActKind.REMOVE : ActKind.CREATE, seats, this == REPAIR);
	}

}
