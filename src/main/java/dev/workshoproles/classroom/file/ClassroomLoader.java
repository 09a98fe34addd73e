package dev.workshoproles.classroom.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.reading.Problems;
import dev.workshoproles.blueprint.file.reading.TreeReader;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.Seat;

/**
 * Loads a class from its file, or reports every error in it.
 */
public final class ClassroomLoader {

	private final ClassSettings settings;

	private final Problems problems = new Problems();

	private ClassroomLoader(ClassSettings settings) {
		this.settings = settings;
	}

	/**
	 * Loads a class.
	 * @param location the class file: a path, optionally with {@code file:} and a leading
	 * {@code ~}, or a {@code classpath:} location
	 * @param settings what is configured besides
	 * @return the class
	 * @throws InvalidClassException if it has errors
	 */
	public static Classroom load(String location, ClassSettings settings) {
		return new ClassroomLoader(settings).load(location);
	}

	private Classroom load(String location) {
		this.settings.ofOneSeat()
			.forEach((setting) -> this.problems.add(setting, "", "is for a console without a class; remove it"));
		Optional<Classroom> loaded = read(location);
		if (this.problems.count() > 0) {
			throw new InvalidClassException(this.problems.errors());
		}
		return loaded.orElseThrow();
	}

	private Optional<Classroom> read(String location) {
		try {
			WorkshopSource source = WorkshopSource.ofFile(location);
			FieldPath file = new FieldPath(this.problems, source.name(), "");
			return TreeReader.read(source.content(), file)
				.flatMap((tree) -> ClassFile.of(tree, file))
				.map((written) -> classroom(written, file));
		}
		catch (InvalidWorkshopException ex) {
			this.problems.addAll(ex.problems());
			return Optional.empty();
		}
	}

	/** Incomplete if there are problems. */
	private Classroom classroom(ClassFile written, FieldPath file) {
		FieldPath list = file.at("seats");
		List<PlacedSeat> seats = new ArrayList<>();
		for (int i = 0; i < written.seats().size(); i++) {
			seats.addAll(written.seats().get(i).seats(list.at(i)));
		}
		SeatRules rules = new SeatRules(seats);
		rules.checkNumber(list);
		rules.checkNames();
		rules.checkRoles(this.settings.sandbox());
		rules.checkPrefixes();
		rules.checkWorkshop(this.settings.trial());
		List<Seat> all = seats.stream().map(PlacedSeat::seat).toList();
		return new Classroom(written.title(), all, until(written.until(), file.at("until")));
	}

	private static @Nullable Instant until(@Nullable String text, FieldPath place) {
		if (text == null) {
			return null;
		}
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			place.report(isWithoutOffset(text) ? "lacks the offset from UTC; write " + text + "+07:00 or " + text + "Z"
					: "must be a date and time with offset such as 2026-11-28T18:00+07:00");
			return null;
		}
	}

	private static boolean isWithoutOffset(String text) {
		try {
			LocalDateTime.parse(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
