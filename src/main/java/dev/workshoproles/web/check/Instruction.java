package dev.workshoproles.web.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What to do in the IAM console.
 *
 * @param sentence where to click
 * @param url the very page, null where there is no such console
 * @param names what is to be typed or searched for
 * @param document what is to be pasted; empty when nothing is
 */
public record Instruction(String sentence, @Nullable String url, List<String> names, String document) {
}
