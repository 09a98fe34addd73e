package dev.workshoproles.classroom.work;

import org.springframework.modulith.NamedInterface;

/**
 * What is done for many seats. Checking is none: a reading of the wall is one.
 */
@NamedInterface("work")
public enum ActKind {

	/** Create what is missing. */
	CREATE,

	/** Delete what the console owns. */
	REMOVE

}
