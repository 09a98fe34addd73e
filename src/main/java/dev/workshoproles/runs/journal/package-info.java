/**
 * Runs, plans and events as they are stored.
 */
@NullMarked
package dev.workshoproles.runs.journal;

import org.jspecify.annotations.NullMarked;
