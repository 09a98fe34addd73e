package dev.workshoproles.classroom.work;

import java.util.List;
import java.util.function.Function;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.classroom.work.SeatRecord.Thing;
import dev.workshoproles.roles.plan.ResourceType;

/**
 * What an act did, for the teacher to keep.
 *
 * @param title the class
 * @param act the act
 * @param seats what it did at each seat, in the order of the wall
 */
@NamedInterface("work")
public record ClassRecord(String title, ClassAct act, List<SeatRecord> seats) {

	public ClassRecord {
		seats = List.copyOf(seats);
	}

	public long made(ResourceType type) {
		return count(SeatRecord::made, type);
	}

	public long removed(ResourceType type) {
		return count(SeatRecord::removed, type);
	}

	private long count(Function<SeatRecord, List<Thing>> part, ResourceType type) {
		return this.seats.stream()
			.flatMap((seat) -> part.apply(seat).stream())
			.filter((thing) -> thing.type() == type)
			.count();
	}

}
