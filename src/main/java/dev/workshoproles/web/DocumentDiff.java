package dev.workshoproles.web;

import java.util.List;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.web.DiffLine.Change;

/**
 * Creates diffs of policy documents in normal form, so that only differences in meaning
 * show.
 */
public final class DocumentDiff {

	private DocumentDiff() {
	}

	/**
	 * The diff of two documents.
	 * @param before the first document, null for none
	 * @param after the second document, null for none
	 * @return the lines in order; empty if neither is a document
	 */
	public static List<DiffLine> lines(@Nullable String before, @Nullable String after) {
		return DiffUtils.diff(normalLines(before), normalLines(after), true)
			.getDeltas()
			.stream()
			.flatMap(DocumentDiff::lines)
			.toList();
	}

	private static Stream<DiffLine> lines(AbstractDelta<String> delta) {
		if (delta.getType() == DeltaType.EQUAL) {
			return lines(delta.getSource().getLines(), Change.SAME);
		}
		return Stream.concat(lines(delta.getSource().getLines(), Change.GOES),
				lines(delta.getTarget().getLines(), Change.COMES));
	}

	private static Stream<DiffLine> lines(List<String> lines, Change change) {
		return lines.stream().map((line) -> new DiffLine(change, line));
	}

	/** Empty for an ARN. */
	private static List<String> normalLines(@Nullable String document) {
		return (document != null && document.stripLeading().startsWith("{"))
				? PolicyDocument.normalize(document).lines().toList() : List.of();
	}

}
