/**
 * The database of runs: its location, its size and its failures.
 */
@NullMarked
package dev.workshoproles.runs.database;

import org.jspecify.annotations.NullMarked;
