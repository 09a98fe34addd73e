package dev.workshoproles.web.check;

import java.util.List;

/**
 * The checked steps under one heading.
 *
 * @param title the heading
 * @param first the number of the steps before
 * @param steps the steps
 */
public record CheckSection(String title, int first, List<CheckStep> steps) {
}
