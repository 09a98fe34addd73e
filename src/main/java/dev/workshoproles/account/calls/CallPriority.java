package dev.workshoproles.account.calls;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Which calls to the account go first while its rate is limited. It goes with the work to
 * other threads, as the log context does.
 */
public enum CallPriority {

	/** Somebody waits for the answer. */
	FOREGROUND,

	/** Part of work for many: it lets all others go first. */
	BACKGROUND;

	static final ThreadLocal<@Nullable CallPriority> CURRENT = new ThreadLocal<>();

	/**
	 * The priority of the current thread's calls.
	 * @return in the foreground unless somebody says otherwise
	 */
	public static CallPriority current() {
		CallPriority current = CURRENT.get();
		return (current != null) ? current : FOREGROUND;
	}

	/**
	 * Does something in the background: no call of it is made while another of the same
	 * account waits for its turn.
	 * @param work what to do
	 * @param <T> the result
	 * @return the result of the work
	 */
	public static <T extends @Nullable Object> T background(Supplier<T> work) {
		return BACKGROUND.during(work);
	}

	/**
	 * Does something in the background, as {@link #background(Supplier)} does.
	 * @param work what to do
	 */
	public static void background(Runnable work) {
		CallPriority.<@Nullable Object>background(() -> {
			work.run();
			return null;
		});
	}

	/**
	 * Does something in the foreground, whatever it is a part of: others wait for it too.
	 * @param work what to do
	 * @param <T> the result
	 * @return the result of the work
	 */
	public static <T extends @Nullable Object> T foreground(Supplier<T> work) {
		return FOREGROUND.during(work);
	}

	private <T extends @Nullable Object> T during(Supplier<T> work) {
		CallPriority before = CURRENT.get();
		CURRENT.set(this);
		try {
			return work.get();
		}
		finally {
			if (before != null) {
				CURRENT.set(before);
			}
			else {
				CURRENT.remove();
			}
		}
	}

}
