package dev.workshoproles.web.classroom;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code (ISO/IEC 18004) as a path of SVG, one unit a module.
 *
 * @param size how many units wide and high it is, with the margin
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {

	/** The margin that the standard asks for. */
	private static final int QUIET_ZONE = 4;

	/**
	 * Draws a text. A card may get some dirt, so a seventh of it can be unreadable.
	 * @param text the text, as short as a link
	 */
	static QrPicture of(String text) {
		QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					int begin = x;
					while (code.getModule(x + 1, y)) {
						x++;
					}
					int length = x + 1 - begin;
					path.append('M')
						.append(begin + QUIET_ZONE)
						.append(' ')
						.append(y + QUIET_ZONE)
						.append('h')
						.append(length)
						.append("v1h-")
						.append(length)
						.append('z');
				}
			}
		}
		return new QrPicture(code.size + 2 * QUIET_ZONE, path.toString());
	}

}
