/**
 * Runs in this process: admitted, carried out, recorded.
 */
@NullMarked
package dev.workshoproles.runs.execution;

import org.jspecify.annotations.NullMarked;
