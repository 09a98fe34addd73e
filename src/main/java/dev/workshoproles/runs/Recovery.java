package dev.workshoproles.runs;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * At start, ends the runs that an earlier process left behind.
 */
class Recovery implements ApplicationRunner {

	private final RunStarter runs;

	private final boolean alone;

	/**
	 * For a process.
	 * @param alone whether no other process can use the same database
	 */
	Recovery(RunStarter runs, boolean alone) {
		this.runs = runs;
		this.alone = alone;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (this.alone) {
			this.runs.endAll();
		}
		else {
			this.runs.endAbandoned();
		}
	}

}
