/**
 * Which problem each exception and each refused request is.
 */
@NullMarked
package dev.workshoproles.api.problems;

import org.jspecify.annotations.NullMarked;
