package dev.workshoproles.classroom.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * The rules for all seats of a class together: each has its own name, and names at one
 * seat are never those of another.
 */
final class SeatRules {

	private final List<PlacedSeat> seats;

	SeatRules(List<PlacedSeat> seats) {
		this.seats = List.copyOf(seats);
	}

	void checkNumber(FieldPath list) {
		if (this.seats.size() > ClassFile.MAX_SEATS) {
			list.reportBeside(
					"has %d seats; a class can have at most %d".formatted(this.seats.size(), ClassFile.MAX_SEATS));
		}
	}

	void checkNames() {
		Map<String, PlacedSeat> byName = new HashMap<>();
		Set<String> reported = new HashSet<>();
		for (PlacedSeat each : this.seats) {
			PlacedSeat first = byName.putIfAbsent(each.seat().name(), each);
			if (first != null && reported.add(each.name().field())) {
				each.name().report("'%s' is the name of another seat".formatted(each.seat().name()));
			}
		}
	}

	/**
	 * Whoever has a prefix would otherwise own what a seat with a longer one creates.
	 * IAM's names are unique regardless of letter case.
	 */
	void checkPrefixes() {
		Map<String, List<PlacedSeat>> byAccount = new LinkedHashMap<>();
		this.seats.stream()
			.filter((each) -> !each.prefix().isKnownToBeWrong() && !each.role().isKnownToBeWrong())
			.forEach((each) -> byAccount.computeIfAbsent(each.account(), (first) -> new ArrayList<>()).add(each));
		Set<String> reported = new HashSet<>();
		byAccount.values().forEach((inAccount) -> checkPrefixes(inAccount, reported));
	}

	/** In order, all that begin with a prefix come right after it. */
	private void checkPrefixes(List<PlacedSeat> inAccount, Set<String> reported) {
		List<PlacedSeat> sorted = new ArrayList<>(inAccount);
		sorted.sort(Comparator.comparing(PlacedSeat::comparedPrefix));
		PlacedSeat beginning = sorted.get(0);
		for (PlacedSeat each : sorted.subList(1, sorted.size())) {
			if (each.comparedPrefix().startsWith(beginning.comparedPrefix())) {
				report(beginning, each, reported);
			}
			else {
				beginning = each;
			}
		}
	}

	/** Where the later of the two is written, and there once. */
	private void report(PlacedSeat beginning, PlacedSeat longer, Set<String> reported) {
		boolean isInOrder = this.seats.indexOf(beginning) < this.seats.indexOf(longer);
		FieldPath place = isInOrder ? longer.prefix() : beginning.prefix();
		if (reported.add(place.field())) {
			place.report("'%s', the prefix of %s, begins with '%s', the prefix of %s in the same account; letter case "
				.formatted(longer.seat().namePrefix(), longer.seat().name(), beginning.seat().namePrefix(),
						beginning.seat().name())
					+ "makes no difference");
		}
	}

	/**
	 * Tries the workshop with the longest prefixes: a shorter one than one that it can
	 * have is no problem.
	 * @param trial the errors that the workshop has with a prefix
	 */
	void checkWorkshop(Function<String, List<WorkshopProblem>> trial) {
		List<PlacedSeat> longestFirst = this.seats.stream()
			.filter((each) -> !each.prefix().isKnownToBeWrong())
			.sorted(Comparator.comparingInt((PlacedSeat each) -> each.seat().namePrefix().length()).reversed())
			.toList();
		Map<Integer, List<WorkshopProblem>> byLength = new HashMap<>();
		Set<String> reported = new HashSet<>();
		for (PlacedSeat each : longestFirst) {
			String prefix = each.seat().namePrefix();
			List<WorkshopProblem> found = byLength.computeIfAbsent(prefix.length(), (length) -> trial.apply(prefix));
			if (found.isEmpty()) {
				return;
			}
			if (reported.add(each.prefix().field())) {
				each.prefix()
					.report("the workshop cannot have '%s', the prefix of %s: %s%s".formatted(prefix,
							each.seat().name(), found.get(0).sentence(),
							(found.size() > 1) ? ", and %d more".formatted(found.size() - 1) : ""));
			}
		}
	}

	/** The sandbox is one account, and has no role of the class to assume. */
	void checkRoles(boolean sandbox) {
		Set<String> reported = new HashSet<>();
		this.seats.stream()
			.filter((each) -> sandbox && each.seat().role() != null && !each.role().isKnownToBeWrong())
			.filter((each) -> reported.add(each.role().field()))
			.forEach((each) -> each.role().report("needs console.target=aws: the sandbox is one account"));
	}

}
