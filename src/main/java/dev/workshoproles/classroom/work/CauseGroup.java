package dev.workshoproles.classroom.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * A cause, and the seats that have it.
 *
 * @param cause the cause at the first of them
 * @param seats the names of the seats, in the order of the wall
 */
@NamedInterface("work")
public record CauseGroup(WorkCause cause, List<String> seats) {

	public CauseGroup {
		seats = List.copyOf(seats);
	}

	/**
	 * Groups what failed by its cause.
	 * @param work the act at each seat, in the order of the wall
	 * @return those with the most seats first
	 */
	public static List<CauseGroup> of(List<SeatWork> work) {
		Map<List<@Nullable Object>, List<SeatWork>> alike = work.stream()
			.filter((seat) -> seat.cause() != null)
			.collect(Collectors.groupingBy((seat) -> Objects.requireNonNull(seat.cause()).likeness(),
					LinkedHashMap::new, Collectors.toList()));
		return alike.values()
			.stream()
			.map((seats) -> new CauseGroup(Objects.requireNonNull(seats.get(0).cause()),
					seats.stream().map(SeatWork::seat).toList()))
			.sorted((one, other) -> Integer.compare(other.seats.size(), one.seats.size()))
			.toList();
	}

}
