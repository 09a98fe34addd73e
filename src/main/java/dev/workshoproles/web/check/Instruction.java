package dev.workshoproles.web.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An instruction for the IAM console, or for setting a value in this one first.
 *
 * @param sentence where to click
 * @param url the page in the IAM console, null if there is none
 * @param names the names to type or search for
 * @param document the document to paste, empty if there is none
 * @param value whether a value is to be set
 */
public record Instruction(String sentence, @Nullable String url, List<String> names, String document, boolean value) {

	Instruction(String sentence, @Nullable String url, List<String> names, String document) {
		this(sentence, url, names, document, false);
	}

}
