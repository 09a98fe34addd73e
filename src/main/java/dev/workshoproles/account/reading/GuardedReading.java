package dev.workshoproles.account.reading;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;

/**
 * A reading in waves of calls, in which a refusal becomes part of what is known of the
 * thing that is read.
 */
abstract class GuardedReading implements Reading {

	/** As many as the longest reading has. */
	private static final int WAVES = 4;

	private int wave;

	private volatile boolean absent = true;

	private volatile @Nullable AccountError error;

	@Override
	public final List<Runnable> next() {
		List<Runnable> calls = List.of();
		while (calls.isEmpty() && goesOn()) {
			calls = wave(this.wave++);
		}
		return calls;
	}

	private boolean goesOn() {
		return this.wave == 0 || (this.wave < WAVES && !this.absent && this.error == null);
	}

	/**
	 * The calls of a wave.
	 * @param number 0 for the call that finds out whether the thing is there, and for
	 * details that are asked for on the guess that it is
	 * @return empty when this wave has nothing to ask
	 */
	abstract List<Runnable> wave(int number);

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
	 * The first wave. What is guessed may be of something that is not there, so a failure
	 * tells nothing: the detail stays missing.
	 * @param find finds out whether the thing is there
	 * @param guesses details that are asked for at the same time
	 */
	final List<Runnable> first(Runnable find, Stream<Detail<?>> guesses) {
		return Stream.concat(Stream.of(guarded(find)), guesses.map(GuardedReading::guessed)).toList();
	}

	private static Runnable guessed(Detail<?> detail) {
		return () -> {
			try {
				detail.ask();
			}
			catch (AccountException ex) {
				// It is asked for again if the thing turns out to be there.
			}
		};
	}

	/**
	 * Asks for those details of what is there that are still missing.
	 */
	final List<Runnable> missing(Stream<Detail<?>> details) {
		return details.filter(Detail::isMissing).map((detail) -> guarded(detail::ask)).toList();
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
