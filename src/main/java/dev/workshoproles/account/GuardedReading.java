package dev.workshoproles.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reading in waves of calls, in which a refusal becomes part of what is known of the
 * thing that is read.
 */
abstract class GuardedReading implements Reading {

	private int wave;

	private volatile boolean absent = true;

	private volatile @Nullable AccountError error;

	@Override
	public final List<Runnable> next() {
		boolean goesOn = this.wave == 0 || (!this.absent && this.error == null);
		return goesOn ? wave(this.wave++) : List.of();
	}

	/**
	 * The calls of a wave.
	 * @param number 0 for the call that finds out whether the thing is there
	 * @return empty when nothing is left to read
	 */
	abstract List<Runnable> wave(int number);

	/**
	 * Goes back to the first wave.
	 */
	final void startAgain() {
		this.wave = 0;
	}

	final void foundIt(boolean present) {
		this.absent = !present;
	}

	final boolean isAbsent() {
		return this.absent && this.error == null;
	}

	/**
	 * Whether nothing was found where it was looked for, and nowhere else is yet to be
	 * looked.
	 */
	final boolean isLost() {
		return this.wave > 0 && isAbsent();
	}

	final @Nullable AccountError error() {
		return this.error;
	}

	/**
	 * Runs a call so that its refusal concerns this thing alone. What vanished between
	 * two calls is read as absent.
	 */
	final Runnable guarded(Runnable call) {
		return () -> {
			try {
				call.run();
			}
			catch (AccountException ex) {
				note(ex);
			}
		};
	}

	/**
	 * Makes a refusal part of what is known of this thing, or passes it on if it concerns
	 * the whole account.
	 */
	final void note(AccountException ex) {
		if (ex.error().concernsWholeAccount()) {
			throw ex;
		}
		if (ex.error().code().startsWith("NoSuchEntity")) {
			this.absent = true;
		}
		else {
			this.error = ex.error();
		}
	}

}
