/**
 * Translates exceptions and rejected requests into problems.
 */
@NullMarked
package dev.workshoproles.api.problems;

import org.jspecify.annotations.NullMarked;
