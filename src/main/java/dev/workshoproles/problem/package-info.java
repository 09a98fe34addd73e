/**
 * Problems (RFC 9457), what keeps the console from starting, its languages, and text for
 * terminals.
 */
@NullMarked
package dev.workshoproles.problem;

import org.jspecify.annotations.NullMarked;
