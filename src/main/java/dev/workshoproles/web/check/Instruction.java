package dev.workshoproles.web.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An instruction for the IAM console.
 *
 * @param sentence where to click
 * @param url the page in the IAM console, null if there is none
 * @param names the names to type or search for
 * @param document the document to paste, empty if there is none
 */
public record Instruction(String sentence, @Nullable String url, List<String> names, String document) {
}
