package dev.workshoproles.blueprint.file.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.util.function.SingletonSupplier;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.WorkshopProblem;

/**
 * Collects all errors of a workshop or class, so that its author can fix them in one go.
 */
public final class Problems {

	/** Nobody reads more of them, and a hostile file could have millions. */
	private static final int MOST = 500;

	private static final int MAX_CHARACTERS = 1_000;

	private final List<WorkshopProblem> errors = new ArrayList<>();

	private final List<WorkshopProblem> warnings = new ArrayList<>();

	private final Set<Place> wrong = new HashSet<>();

	private final Map<String, Supplier<Map<String, Integer>>> lines = new HashMap<>();

	private int further;

	/**
	 * Makes the lines of a file known, so that problems have them.
	 * @param file its name in problems
	 * @param byField finds the line of each field, counted from 1, if there are problems
	 */
	void locate(String file, Supplier<Map<String, Integer>> byField) {
		this.lines.put(file, SingletonSupplier.of(byField));
	}

	/**
	 * The number of errors so far.
	 * @return 0 if there are none
	 */
	public int count() {
		return this.errors.size() + this.further;
	}

	/**
	 * Adds an error.
	 * @param file the file, or the setting
	 * @param field the field, empty for the file as a whole
	 * @param message a sentence without its place and a full stop
	 */
	public void add(String file, String field, String message) {
		add(file, lineOf(file, field), field, message);
	}

	void add(String file, int line, String field, String message) {
		markWrong(file, field);
		if (isFull()) {
			this.further++;
		}
		else {
			this.errors.add(new WorkshopProblem(file, line, shortened(field), shortened(message)));
		}
	}

	/**
	 * Adds errors that were found elsewhere.
	 * @param found the errors with their places
	 */
	public void addAll(List<WorkshopProblem> found) {
		found.forEach((each) -> add(each.file(), each.line(), each.field(), each.message()));
	}

	void addBeside(String file, String field, String message) {
		boolean known = this.wrong.contains(new Place(file, field));
		add(file, field, message);
		if (!known) {
			this.wrong.remove(new Place(file, field));
		}
	}

	void warn(String file, String field, String message) {
		if (this.warnings.size() < MOST) {
			this.warnings.add(new WorkshopProblem(file, lineOf(file, field), field, message));
		}
	}

	void markWrong(String file, String field) {
		if (!field.isEmpty()) {
			this.wrong.add(new Place(file, field));
		}
	}

	/**
	 * Whether further errors are only counted, so that nothing need be found out for
	 * them.
	 * @return whether there are as many as anybody reads
	 */
	public boolean isFull() {
		return this.errors.size() >= MOST;
	}

	/** Whether a field or one that contains it has an error. */
	boolean concern(String file, String field) {
		for (String each = field; !each.isEmpty(); each = parentOf(each)) {
			if (this.wrong.contains(new Place(file, each))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Ends the loading of a workshop with errors.
	 * @throws InvalidWorkshopException if there are any
	 */
	public void throwIfAny() {
		if (!this.errors.isEmpty()) {
			throw new InvalidWorkshopException(errors());
		}
	}

	/**
	 * All errors.
	 * @return in the order of files and lines; at the end, how many more there are
	 */
	public List<WorkshopProblem> errors() {
		List<WorkshopProblem> all = sorted(this.errors);
		if (this.further > 0) {
			all.add(new WorkshopProblem(this.errors.get(0).file(), 0, "", "and " + this.further + " more errors"));
		}
		return List.copyOf(all);
	}

	/**
	 * What the author may have overlooked.
	 * @return in the order of files and lines
	 */
	public List<WorkshopProblem> warnings() {
		return List.copyOf(sorted(this.warnings));
	}

	/** They quote what is written, however long it is. */
	private static String shortened(String text) {
		return (text.length() > MAX_CHARACTERS) ? text.substring(0, MAX_CHARACTERS) + "…" : text;
	}

	/** By line within each file, files in the order of their first problem. */
	private static List<WorkshopProblem> sorted(List<WorkshopProblem> problems) {
		Map<String, Integer> files = new HashMap<>();
		problems.forEach((problem) -> files.putIfAbsent(problem.file(), files.size()));
		List<WorkshopProblem> sorted = new ArrayList<>(problems);
		sorted.sort(Comparator.<WorkshopProblem>comparingInt((problem) -> files.getOrDefault(problem.file(), 0))
			.thenComparingInt(WorkshopProblem::line));
		return sorted;
	}

	/** The line of a field that is missing is that of what should contain it. */
	private int lineOf(String file, String field) {
		Map<String, Integer> byField = this.lines.getOrDefault(file, Map::of).get();
		for (String each = field; !each.isEmpty(); each = parentOf(each)) {
			Integer line = byField.get(each);
			if (line != null) {
				return line;
			}
		}
		return byField.getOrDefault("", 0);
	}

	private static String parentOf(String field) {
		return field.substring(0, Math.max(0, Math.max(field.lastIndexOf('.'), field.lastIndexOf('['))));
	}

	private record Place(String file, String field) {

	}

}
