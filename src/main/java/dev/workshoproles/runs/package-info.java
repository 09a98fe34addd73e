/**
 * Runs, past and present: how far each step came, and what was kept of what it overwrote.
 */
@NullMarked
package dev.workshoproles.runs;

import org.jspecify.annotations.NullMarked;
