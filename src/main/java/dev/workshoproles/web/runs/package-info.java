/**
 * Runs on pages: their start, their progress, their history.
 */
@NullMarked
package dev.workshoproles.web.runs;

import org.jspecify.annotations.NullMarked;
