/**
 * Stored runs, plans and events.
 */
@NullMarked
package dev.workshoproles.runs.journal;

import org.jspecify.annotations.NullMarked;
