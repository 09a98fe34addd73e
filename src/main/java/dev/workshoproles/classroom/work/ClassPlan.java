package dev.workshoproles.classroom.work;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.classroom.fit.Fit;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.roles.plan.ResourceType;

/**
 * What an act would do at all its seats together.
 *
 * @param request the request
 * @param seats what it would do at each, in the order of the wall
 * @param fit whether the accounts have room for what would be created, null for a removal
 */
@NamedInterface("work")
public record ClassPlan(ActRequest request, List<SeatPlan> seats, @Nullable Fit fit) {

	public ClassPlan {
		seats = List.copyOf(seats);
	}

	/**
	 * Counts the seats of an outlook.
	 * @param outlook the outlook
	 * @return the count
	 */
	public long count(Outlook outlook) {
		return this.seats.stream().filter((seat) -> seat.outlook() == outlook).count();
	}

	/**
	 * Counts what would be created at seats that are not left as they are.
	 * @param type roles, policies or instance profiles
	 * @return the count
	 */
	public int created(ResourceType type) {
		return count(SeatPlan::created, type);
	}

	/**
	 * Counts what would be deleted.
	 * @param type roles, policies or instance profiles
	 * @return the count
	 */
	public int removed(ResourceType type) {
		return count(SeatPlan::removed, type);
	}

	private int count(Function<SeatPlan, Map<ResourceType, Integer>> part, ResourceType type) {
		return this.seats.stream().mapToInt((seat) -> part.apply(seat).getOrDefault(type, 0)).sum();
	}

}
