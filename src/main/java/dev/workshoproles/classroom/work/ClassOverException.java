package dev.workshoproles.classroom.work;

import org.springframework.modulith.NamedInterface;

/**
 * The class is over, so that nothing may be created.
 */
@NamedInterface("work")
public class ClassOverException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ClassOverException() {
		super("The class is over");
	}

}
