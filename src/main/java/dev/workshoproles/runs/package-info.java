/**
 * Runs, past and present: their steps, events and kept documents.
 */
@NullMarked
package dev.workshoproles.runs;

import org.jspecify.annotations.NullMarked;
