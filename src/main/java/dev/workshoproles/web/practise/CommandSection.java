package dev.workshoproles.web.practise;

import java.util.List;

/**
 * The steps under one heading.
 *
 * @param title the heading
 * @param first the number of the steps before
 * @param steps the steps
 */
public record CommandSection(String title, int first, List<CommandStep> steps) {
}
