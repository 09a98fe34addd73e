package dev.workshoproles.testsupport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Consoles that the tests of a class share, one for each set of arguments.
 */
public final class TestConsoles implements AutoCloseable {

	private final Map<List<String>, TestConsole> started = new LinkedHashMap<>();

	private final Function<String[], TestConsole> start;

	/**
	 * Starts none yet.
	 * @param start starts one by its arguments
	 */
	public TestConsoles(Function<String[], TestConsole> start) {
		this.start = start;
	}

	/** A console that goes on when the test closes it. */
	public TestConsole with(String... arguments) {
		return this.started.computeIfAbsent(List.of(arguments), (none) -> this.start.apply(arguments)).lent();
	}

	/** In reverse, for each puts back the settings that it found. */
	@Override
	public void close() {
		List<TestConsole> consoles = new ArrayList<>(this.started.values());
		Collections.reverse(consoles);
		consoles.forEach(TestConsole::close);
	}

}
