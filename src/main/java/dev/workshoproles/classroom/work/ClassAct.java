package dev.workshoproles.classroom.work;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.modulith.NamedInterface;

/**
 * An act for all seats of a class or for some.
 *
 * @param id a UUID
 * @param request what was asked for
 * @param startedAt when it was asked for
 * @param endedAt when it ended at the last seat, null before that
 * @param progress at how many seats it has got how far
 */
@NamedInterface("work")
public record ClassAct(String id, ActRequest request, Instant startedAt, @Nullable Instant endedAt,
		ActProgress progress) {

	/**
	 * The state of the whole.
	 * @return its state
	 */
	public State state() {
		if (this.progress.ended() < this.progress.total()) {
			return State.RUNNING;
		}
		return (this.progress.failed() > 0) ? State.FAILED : State.DONE;
	}

	/**
	 * What it has come to.
	 * @return what it does, and at how many seats it has been done
	 */
	public MessageSourceResolvable sentence() {
		return switch (state()) {
			case RUNNING -> sentence("class.doing.", this.progress.ended(), this.progress.total());
			case DONE -> sentence("class.done.", this.progress.total());
			case FAILED -> sentence("class.partly.", this.progress.done(), this.progress.total());
		};
	}

	private MessageSourceResolvable sentence(String code, Object... numbers) {
		return new DefaultMessageSourceResolvable(new String[] { code + this.request.deed() }, numbers);
	}

	/** The states of the whole. */
	public enum State {

		/** It has not ended at all seats. */
		RUNNING,

		/** It is done at all seats. */
		DONE,

		/** It has ended, and could not be done at some seats. */
		FAILED

	}

}
