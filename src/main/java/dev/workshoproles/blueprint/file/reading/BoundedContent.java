package dev.workshoproles.blueprint.file.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much is read of what somebody else may have made.
 */
final class BoundedContent {

	/**
	 * Of a workshop file, and of a document: 300 roles with their documents in one file
	 * need less.
	 */
	static final int MAX_FILE = 2 * 1024 * 1024;

	/** Of a zip file. */
	static final int MAX_ARCHIVE = 8 * 1024 * 1024;

	private static final int KIBIBYTE = 1024;

	private BoundedContent() {
	}

	/**
	 * Reads everything.
	 * @throws IOException if there is more than the maximum
	 */
	static byte[] read(InputStream stream, int max) throws IOException {
		byte[] content = stream.readNBytes(max + 1);
		if (content.length > max) {
			throw new IOException("is larger than " + max / KIBIBYTE + " KiB");
		}
		return content;
	}

}
