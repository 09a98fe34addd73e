package dev.workshoproles.runs.execution;

import java.util.function.BooleanSupplier;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * At startup, ends the runs that an earlier process left unfinished.
 */
public class Recovery implements ApplicationRunner {

	private final RunStarter runs;

	private final BooleanSupplier alone;

	/**
	 * Creates the recovery for this process.
	 * @param alone whether no other process can use the database, evaluated at startup
	 * since beans must not wait for the database during creation
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
