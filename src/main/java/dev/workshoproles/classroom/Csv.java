package dev.workshoproles.classroom;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet takes for nothing but text.
 */
public final class Csv {

	/**
	 * What a spreadsheet takes for a formula (OWASP, "CSV Injection").
	 */
	private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);

	private static final Pattern SPECIAL = Pattern.compile("[,\"\\r\\n]");

	private Csv() {
	}

	/**
	 * Writes a table.
	 * @param header the names of the columns
	 * @param rows the other lines, each with as many values
	 * @return the lines, the last one ended, too
	 */
	public static String of(List<String> header, List<List<String>> rows) {
		return Stream.concat(Stream.of(header), rows.stream()).map(Csv::line).collect(Collectors.joining());
	}

	private static String line(List<String> values) {
		return values.stream().map(Csv::value).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String value(String text) {
		String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
		return SPECIAL.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
	}

}
