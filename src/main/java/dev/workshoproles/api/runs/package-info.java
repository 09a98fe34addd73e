/**
 * Runs as a REST resource, with their events and the documents that they kept.
 */
@NullMarked
package dev.workshoproles.api.runs;

import org.jspecify.annotations.NullMarked;
