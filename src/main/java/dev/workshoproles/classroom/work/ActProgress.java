package dev.workshoproles.classroom.work;

import org.springframework.modulith.NamedInterface;

/**
 * At how many seats an act has got how far.
 *
 * @param waiting where it has not begun
 * @param running where it is being carried out
 * @param done where it is done
 * @param failed where it could not be done
 */
@NamedInterface("work")
public record ActProgress(int waiting, int running, int done, int failed) {

	/**
	 * The number of seats.
	 * @return all of them
	 */
	public int total() {
		return this.waiting + this.running + this.done + this.failed;
	}

	/**
	 * The number of seats where nothing more will happen.
	 * @return those done and those failed
	 */
	public int ended() {
		return this.done + this.failed;
	}

	public int count(WorkState state) {
		return switch (state) {
			case WAITING -> this.waiting;
			case RUNNING -> this.running;
			case DONE -> this.done;
			case FAILED -> this.failed;
		};
	}

}
