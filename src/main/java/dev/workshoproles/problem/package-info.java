/**
 * Problems (RFC 9457), what keeps the console from starting, and its languages.
 */
@NullMarked
package dev.workshoproles.problem;

import org.jspecify.annotations.NullMarked;
