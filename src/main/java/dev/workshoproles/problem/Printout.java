package dev.workshoproles.problem;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text for a terminal, in lines of at most {@value #COLUMNS} columns; only a word that is
 * longer, such as an ARN, has a longer line, so that it can be copied. It contains no
 * control characters: nothing from an account or a workshop file can colour the terminal
 * or move its cursor.
 */
public final class Printout {

	static final int COLUMNS = 100;

	/** What a last column needs beside the others, rather than below them. */
	private static final int NARROWEST = 40;

	private static final String GAP = "  ";

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Z}]+");

	private final Texts texts;

	private final StringBuilder text = new StringBuilder();

	public Printout(Texts texts) {
		this.texts = texts;
	}

	public Texts texts() {
		return this.texts;
	}

	/** A paragraph from the console's texts. */
	public void say(String code, Object... arguments) {
		paragraph(this.texts.say(code, arguments));
	}

	public void paragraph(String sentences) {
		wrap("", "", sentences);
	}

	/** A heading after an empty line. */
	public void heading(String code, Object... arguments) {
		gap();
		say(code, arguments);
	}

	/** An empty line. */
	public void gap() {
		this.text.append('\n');
	}

	/** An item of a list. */
	public void item(String sentences) {
		wrap("  - ", "    ", sentences);
	}

	/** More about the last item. */
	public void more(String sentences) {
		wrap("    ", "    ", sentences);
	}

	/**
	 * Cells in columns.
	 * @param rows rows with the same number of cells, the last of which may take several
	 * lines
	 */
	public void table(List<List<String>> rows) {
		for (List<String> row : rows) {
			StringBuilder cells = new StringBuilder();
			for (int column = 0; column < row.size() - 1; column++) {
				cells.append(padded(printable(row.get(column)), width(rows, column))).append(GAP);
			}
			String last = row.get(row.size() - 1);
			if (cells.length() > COLUMNS - NARROWEST && !last.isBlank()) {
				append(cells);
				more(last);
			}
			else {
				wrap(cells.toString(), " ".repeat(cells.length()), last);
			}
		}
	}

	private static int width(List<List<String>> rows, int column) {
		return rows.stream().mapToInt((row) -> printable(row.get(column)).length()).max().orElse(0);
	}

	private static String padded(String cell, int width) {
		return cell + " ".repeat(width - cell.length());
	}

	private void wrap(String first, String next, String sentences) {
		StringBuilder line = new StringBuilder(first);
		boolean hasWord = false;
		for (String word : printable(sentences).split(" ", -1)) {
			if (hasWord && line.length() + 1 + word.length() > COLUMNS) {
				append(line);
				line = new StringBuilder(next);
				hasWord = false;
			}
			line.append(hasWord ? " " : "").append(word);
			hasWord = true;
		}
		append(line);
	}

	private void append(CharSequence line) {
		this.text.append(line.toString().stripTrailing()).append('\n');
	}

	private static String printable(String sentences) {
		return UNPRINTABLE.matcher(sentences).replaceAll(" ").strip();
	}

	/** All of it, with a line break at the end. */
	@Override
	public String toString() {
		return this.text.toString();
	}

}
