package dev.workshoproles.practice;

import java.util.Collection;

import dev.workshoproles.problem.StartupException;

/**
 * The console was to start with a drill that there is not.
 */
class UnusableDrillException extends StartupException {

	private static final long serialVersionUID = 1L;

	UnusableDrillException(String name, Collection<String> usable) {
		super("This workshop has no drill " + name + ".",
				"Set console.sandbox.drill to one of: " + String.join(", ", usable) + ".", null);
	}

}
