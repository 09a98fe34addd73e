package dev.workshoproles.blueprint.file.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip file into memory. What could be meant to write or read outside of it, or to
 * fill the memory, is an error.
 */
final class ZipEntries {

	private static final int MAX_ENTRIES = 2_000;

	private static final int MAX_TOTAL = 16 * 1024 * 1024;

	/** Relative, without {@code ..}, backslashes, colons and control characters. */
	private static final Pattern NAME = Pattern.compile("(?!/)(?!(?:.*/)?\\.\\.(?:/.*)?$)[^\\\\:\\p{Cntrl}]+");

	private static final int FIRST_ENTRY = 0x04034b50;

	private static final int END = 0x06054b50;

	private static final int END_LENGTH = 22;

	private static final int CENTRAL_ENTRY = 0x02014b50;

	private static final int CENTRAL_LENGTH = 46;

	private static final int FILE_TYPE = 0xF000;

	private static final int LINK = 0xA000;

	private ZipEntries() {
	}

	static boolean isZip(byte[] content) {
		if (content.length < Integer.BYTES) {
			return false;
		}
		int start = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt();
		return start == FIRST_ENTRY || start == END;
	}

	/**
	 * Reads all files.
	 * @param archive the zip file
	 * @return the content by path
	 * @throws IOException if the archive is damaged or refused; the message is a sentence
	 * about it
	 */
	static Map<String, byte[]> read(byte[] archive) throws IOException {
		checkLinks(archive);
		Map<String, byte[]> files = new TreeMap<>();
		Set<String> names = new HashSet<>();
		int total = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName();
				check(name, names);
				if (!entry.isDirectory()) {
					byte[] content = content(zip, name);
					total += content.length;
					files.put(name, content);
				}
				if (total > MAX_TOTAL) {
					throw new IOException("has more than " + MAX_TOTAL + " bytes when unpacked");
				}
			}
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("has a name that is no UTF-8", ex);
		}
		return files;
	}

	private static void check(String name, Set<String> names) throws IOException {
		if (!NAME.matcher(name).matches()) {
			if (NAME.matcher(name.replace('\\', '/')).matches()) {
				throw new IOException("has a path with \\ in place of /: '" + name + "'");
			}
			throw new IOException("has an entry whose path leads out of it or is none: '" + name + "'");
		}
		if (!names.add(name.toLowerCase(Locale.ROOT))) {
			throw new IOException("has '" + name + "' twice; letter case makes no difference");
		}
		if (names.size() > MAX_ENTRIES) {
			throw new IOException("has more than " + MAX_ENTRIES + " entries");
		}
	}

	private static byte[] content(ZipInputStream zip, String name) throws IOException {
		byte[] content = zip.readNBytes(BoundedContent.MAX_FILE + 1);
		if (content.length > BoundedContent.MAX_FILE) {
			throw new IOException("has a file of more than " + BoundedContent.MAX_FILE + " bytes, '" + name + "'");
		}
		return content;
	}

	/**
	 * Only the central directory at the end says what is a symbolic link, which Java does
	 * not read.
	 */
	private static void checkLinks(byte[] archive) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
		int end = archive.length - END_LENGTH;
		while (end >= 0 && bytes.getInt(end) != END) {
			end--;
		}
		if (end < 0) {
			throw new IOException("is a damaged zip file: it has no end");
		}
		int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
		try {
			bytes.position(bytes.getInt(end + 16));
			for (int i = 0; i < entries; i++) {
				checkLink(bytes);
			}
		}
		catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException ex) {
			throw new IOException("is a damaged zip file: it has no directory", ex);
		}
	}

	private static void checkLink(ByteBuffer bytes) throws IOException {
		int start = bytes.position();
		if (bytes.getInt(start) != CENTRAL_ENTRY) {
			throw new IOException("is a damaged zip file: it has no directory");
		}
		byte[] name = new byte[Short.toUnsignedInt(bytes.getShort(start + 28))];
		bytes.position(start + CENTRAL_LENGTH).get(name);
		int mode = bytes.getInt(start + 38) >>> 16;
		if ((mode & FILE_TYPE) == LINK) {
			throw new IOException("has a symbolic link, '" + new String(name, StandardCharsets.UTF_8) + "'");
		}
		bytes.position(start + CENTRAL_LENGTH + name.length + Short.toUnsignedInt(bytes.getShort(start + 30))
				+ Short.toUnsignedInt(bytes.getShort(start + 32)));
	}

}
