/**
 * How much is asked of the console at once: slow bodies, many visitors, odd headers.
 */
@NullMarked
package dev.workshoproles.access.load;

import org.jspecify.annotations.NullMarked;
