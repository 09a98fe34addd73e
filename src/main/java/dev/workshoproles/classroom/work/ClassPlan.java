package dev.workshoproles.classroom.work;

import java.util.List;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.StepKind;

/**
 * What an act would do at all its seats together.
 *
 * @param request the request
 * @param seats what it would do at each, in the order of the wall
 */
@NamedInterface("work")
public record ClassPlan(ActRequest request, List<SeatPlan> seats) {

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
		return count(StepKind.CREATE, type);
	}

	/**
	 * Counts what would be deleted.
	 * @param type roles, policies or instance profiles
	 * @return the count
	 */
	public int removed(ResourceType type) {
		return count(StepKind.DELETE, type);
	}

	private int count(StepKind kind, ResourceType type) {
		return this.seats.stream()
			.filter((seat) -> seat.writes(this.request))
			.mapToInt((seat) -> seat.count(kind, type))
			.sum();
	}

}
