package dev.workshoproles.classroom.work;

import java.util.List;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;

/**
 * What is asked for.
 *
 * @param kind what to do
 * @param seats the names of the seats, empty for all
 * @param repair whether a creation may also change and delete what differs; without it
 * such a seat is left as it is
 */
@NamedInterface("work")
public record ActRequest(ActKind kind, List<String> seats, boolean repair) {

	public ActRequest {
		seats = seats.stream().distinct().toList();
	}

	public static ActRequest forAll(ActKind kind) {
		return new ActRequest(kind, List.of(), false);
	}

	/**
	 * Asks for a deed.
	 * @param deed the deed
	 * @param seats the names of the seats, empty for all
	 * @return the request
	 */
	public static ActRequest of(Deed deed, List<String> seats) {
		return new ActRequest((deed == Deed.REMOVE) ? ActKind.REMOVE : ActKind.CREATE, seats, deed == Deed.REPAIR);
	}

	/**
	 * The kind, and whether it may repair, in one.
	 * @return the deed
	 */
	public Deed deed() {
		if (this.kind == ActKind.REMOVE) {
			return Deed.REMOVE;
		}
		return this.repair ? Deed.REPAIR : Deed.CREATE;
	}

	/** Whether a seat whose plan does more than create is left as it is. */
	boolean onlyCreates() {
		return deed() == Deed.CREATE;
	}

	/** What a seat's own run does. */
	PlanRequest atSeat() {
		return new PlanRequest((this.kind == ActKind.CREATE) ? Action.APPLY : Action.REMOVE, List.of(), false, false);
	}

	/**
	 * What an act does, as pages and API name it: the names end the codes of its texts.
	 */
	public enum Deed {

		/** Create what is missing where nothing else differs. */
		CREATE,

		/** Create what is missing, and change what differs. */
		REPAIR,

		/** Remove what the console made. */
		REMOVE

	}

}
