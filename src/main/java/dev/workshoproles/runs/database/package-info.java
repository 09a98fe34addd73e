/**
 * The database of the runs: its folder, its size, and what happens when it fails.
 */
@NullMarked
package dev.workshoproles.runs.database;

import org.jspecify.annotations.NullMarked;
