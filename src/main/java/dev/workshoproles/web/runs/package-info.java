/**
 * The pages of runs: their start, progress and history.
 */
@NullMarked
package dev.workshoproles.web.runs;

import org.jspecify.annotations.NullMarked;
