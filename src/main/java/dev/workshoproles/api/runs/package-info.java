/**
 * Runs as a REST resource, with their events and kept documents.
 */
@NullMarked
package dev.workshoproles.api.runs;

import org.jspecify.annotations.NullMarked;
