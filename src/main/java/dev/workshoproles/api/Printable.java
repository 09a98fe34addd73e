package dev.workshoproles.api;

import dev.workshoproles.problem.Printout;

/**
 * Marks representations that can also be read in a terminal, as {@code text/plain}.
 */
public interface Printable {

	void print(Printout out);

}
