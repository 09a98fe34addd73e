package dev.workshoproles.account.reading;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers of which a reading is made. It may be asked for on a guess, before
 * the thing is known to be there, and is asked for again where that answer does not
 * count.
 *
 * @param <T> the answer
 */
final class Detail<T> {

	private final Supplier<Optional<T>> call;

	private volatile @Nullable T answer;

	/**
	 * A detail that is not asked for yet.
	 * @param call asks for it; what it does not find is missing
	 */
	Detail(Supplier<Optional<T>> call) {
		this.call = call;
	}

	void ask() {
		this.answer = this.call.get().orElse(null);
	}

	void forget() {
		this.answer = null;
	}

	boolean isMissing() {
		return this.answer == null;
	}

	Optional<T> answer() {
		return Optional.ofNullable(this.answer);
	}

	T orElse(T other) {
		return answer().orElse(other);
	}

}
