package dev.workshoproles.api.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.workshoproles.api.ErrorView;
import dev.workshoproles.problem.Printout;

/**
 * The errors of many seats as text, each cause once.
 */
final class SeatErrors {

	private SeatErrors() {
	}

	static void print(List<ErrorView> errors, Printout out) {
		Map<String, ErrorView> causes = new LinkedHashMap<>();
		errors.forEach((error) -> causes.putIfAbsent(error.cause(), error));
		if (!causes.isEmpty()) {
			out.gap();
			causes.values().forEach((error) -> error.print(out));
		}
	}

}
