/**
 * Problems (RFC 9457) and the console's languages.
 */
@NullMarked
package dev.workshoproles.problem;

import org.jspecify.annotations.NullMarked;
