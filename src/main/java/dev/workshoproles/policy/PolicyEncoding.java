package dev.workshoproles.policy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The percent-encoding (RFC 3986) of policy documents in IAM's responses. Unlike the form
 * encoding of the JDK's URLDecoder, it leaves a plus sign literal.
 */
public final class PolicyEncoding {

	private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private PolicyEncoding() {
	}

	/**
	 * Decodes a document. Emulators return it unencoded, which is recognised by its brace
	 * and left unchanged, percent signs included.
	 * @param urlEncoded the text in IAM's response
	 * @return the document, or the given text if it is not valid encoded UTF-8
	 */
	public static String decode(String urlEncoded) {
		if (urlEncoded.stripLeading().startsWith("{")) {
			return urlEncoded;
		}
		try {
			return decodeSequences(urlEncoded);
		}
		catch (CharacterCodingException | IllegalArgumentException ex) {
			return urlEncoded;
		}
	}

	/**
	 * Encodes everything but RFC 3986's unreserved characters, as IAM does.
	 * @param json the document
	 * @return ASCII text that {@link #decode} turns back into the document
	 */
	public static String encode(String json) {
		StringBuilder encoded = new StringBuilder();
		for (byte octet : json.getBytes(StandardCharsets.UTF_8)) {
			if (UNRESERVED.indexOf(octet) >= 0) {
				encoded.append((char) octet);
			}
			else {
				encoded.append('%').append(HEX.toHexDigits(octet));
			}
		}
		return encoded.toString();
	}

	private static String decodeSequences(String text) throws CharacterCodingException {
		StringBuilder decoded = new StringBuilder();
		int position = 0;
		while (position < text.length()) {
			if (text.charAt(position) == '%') {
				int end = endOfSequences(text, position);
				decoded.append(utf8(text, position, end));
				position = end;
			}
			else {
				decoded.append(text.charAt(position++));
			}
		}
		return decoded.toString();
	}

	private static int endOfSequences(String text, int start) {
		int end = start;
		while (end < text.length() && text.charAt(end) == '%') {
			end += 3;
		}
		return end;
	}

	// Adjacent sequences are decoded together, since a character may have several octets.
	private static CharSequence utf8(String text, int start, int end) throws CharacterCodingException {
		if (end > text.length()) {
			throw new IllegalArgumentException("The last sequence is cut off");
		}
		ByteArrayOutputStream octets = new ByteArrayOutputStream();
		for (int position = start; position < end; position += 3) {
			octets.write(HexFormat.fromHexDigits(text, position + 1, position + 3));
		}
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray()));
	}

}
