package dev.workshoproles.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reading in waves of calls, in which a refusal becomes part of what is known of the
 * thing that is read.
 */
abstract class GuardedReading implements Reading {

	/** As many as the longest reading has. */
	private static final int WAVES = 4;

	private int wave;

	/** What the call that alone can tell has told, null until then. */
	private volatile @Nullable Boolean found;

	/** Whether something of it was no longer there when it was asked for. */
	private volatile boolean vanished;

	private volatile @Nullable AccountError error;

	private volatile @Nullable AccountError searchError;

	@Override
	public final List<Runnable> next() {
		List<Runnable> calls = List.of();
		while (calls.isEmpty() && goesOn()) {
			calls = wave(this.wave++);
		}
		return calls;
	}

	private boolean goesOn() {
		return this.wave == 0 || (this.wave < WAVES && !isAbsent() && error() == null);
	}

	/**
	 * The calls of a wave.
	 * @param number 0 for the call that finds out whether the thing is there, and for
	 * those that will be needed if it is as it was last seen
	 * @return empty when this wave has nothing to ask
	 */
	abstract List<Runnable> wave(int number);

	/**
	 * Goes back to the first wave.
	 */
	void startAgain() {
		this.wave = 0;
		this.found = null;
		this.vanished = false;
		this.error = null;
	}

	final void foundIt(boolean present) {
		this.found = present;
	}

	final boolean isAbsent() {
		return error() == null && (this.vanished || !Boolean.TRUE.equals(this.found));
	}

	/**
	 * Whether nothing was found where it was looked for, and nowhere else is yet to be
	 * looked.
	 */
	final boolean isLost() {
		return this.wave > 0 && isAbsent();
	}

	/**
	 * Why nobody can tell how the thing is. A refusal to tell details of a thing that is
	 * not there is none.
	 */
	final @Nullable AccountError error() {
		AccountError refused = this.searchError;
		return (refused != null || Boolean.FALSE.equals(this.found)) ? refused : this.error;
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
				note(refusal(ex));
			}
		};
	}

	/**
	 * Runs a call of which is not known yet whether it is needed: then it is made again.
	 */
	final Runnable unlessRefused(Runnable call) {
		return () -> {
			try {
				call.run();
			}
			catch (AccountException ex) {
				refusal(ex);
			}
		};
	}

	private void note(AccountError refusal) {
		if (refusal.code().startsWith("NoSuchEntity")) {
			this.vanished = true;
		}
		else {
			this.error = refusal;
		}
	}

	/**
	 * Makes it part of what is known that nobody can tell where the thing is.
	 * @param ex why the search failed, passed on if it concerns the whole account
	 */
	final void couldNotBeSearched(AccountException ex) {
		this.searchError = refusal(ex);
	}

	/** Passes on what concerns the whole account. */
	private static AccountError refusal(AccountException ex) {
		if (ex.error().concernsWholeAccount()) {
			throw ex;
		}
		return ex.error();
	}

}
