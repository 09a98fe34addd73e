package dev.workshoproles.runs.execution;

import java.util.function.BooleanSupplier;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * At start, ends the runs that an earlier process left behind.
 */
public class Recovery implements ApplicationRunner {

	private final RunStarter runs;

	private final BooleanSupplier alone;

	/**
	 * For a process.
	 * @param alone whether no other process can use the same database, asked at start: no
	 * bean may wait for the database while it is made
	 */
	public Recovery(RunStarter runs, BooleanSupplier alone) {
		this.runs = runs;
		this.alone = alone;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (this.alone.getAsBoolean()) {
			this.runs.endAll();
		}
		else {
			this.runs.endAbandoned();
		}
	}

}
