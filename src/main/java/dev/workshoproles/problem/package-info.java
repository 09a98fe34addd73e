/**
 * Problems as RFC 9457 has them, in the reader's language.
 */
@NullMarked
package dev.workshoproles.problem;

import org.jspecify.annotations.NullMarked;
