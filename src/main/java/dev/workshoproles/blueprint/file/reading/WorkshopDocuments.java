package dev.workshoproles.blueprint.file.reading;

import java.io.IOException;

import org.springframework.modulith.NamedInterface;

/**
 * The policy documents beside a workshop file.
 */
@NamedInterface("reading")
@FunctionalInterface
public interface WorkshopDocuments {

	/** For a workshop that has all its documents within itself. */
	WorkshopDocuments NONE = (path) -> {
		throw new IOException("the workshop has no files beside it");
	};

	/**
	 * Reads a document.
	 * @param path its path relative to the workshop file, with slashes and without
	 * {@code ..}
	 * @return its content
	 * @throws IOException if there is none, if it is no file below the workshop's folder,
	 * or if it is too large; the message says so after the path
	 */
	byte[] read(String path) throws IOException;

}
