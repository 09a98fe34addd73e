/**
 * The execution of runs in this process.
 */
@NullMarked
package dev.workshoproles.runs.execution;

import org.jspecify.annotations.NullMarked;
