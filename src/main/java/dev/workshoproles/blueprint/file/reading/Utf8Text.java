package dev.workshoproles.blueprint.file.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.workshoproles.blueprint.WorkshopProblem;

/**
 * Whether a file is text in UTF-8, as editors on Windows do not always write it.
 */
public final class Utf8Text {

	private Utf8Text() {
	}

	/**
	 * Looks for what is not UTF-8.
	 * @param file the file's name in the problem
	 * @param content its bytes
	 * @return the first place that is not, empty if all is
	 */
	public static Optional<WorkshopProblem> problem(String file, byte[] content) {
		if (isUtf16(content)) {
			return Optional.of(new WorkshopProblem(file, 0, "", "is in UTF-16; save it in UTF-8"));
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer text = CharBuffer.allocate(content.length);
		if (!decoder.decode(bytes, text, true).isError()) {
			return Optional.empty();
		}
		int line = 1 + (int) text.flip().chars().filter((character) -> character == '\n').count();
		String wrong = "%02X".formatted(content[bytes.position()]);
		return Optional.of(new WorkshopProblem(file, line, "",
				"is not in UTF-8, in which no character has the byte " + wrong + " here; save it in UTF-8"));
	}

	/**
	 * The text of a file, without the byte order mark that editors on Windows put before
	 * it.
	 * @param content its bytes
	 */
	public static String of(byte[] content) {
		String text = new String(content, StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/**
	 * By its byte order mark, or since its first character is of the English alphabet.
	 */
	private static boolean isUtf16(byte[] content) {
		if (content.length < 2) {
			return false;
		}
		int first = ByteBuffer.wrap(content).getShort() & 0xFFFF;
		return first == 0xFEFF || first == 0xFFFE || (first != 0 && (content[0] == 0 || content[1] == 0));
	}

}
