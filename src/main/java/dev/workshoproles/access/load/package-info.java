/**
 * Protection from overload: slow bodies, too many requests, unusual headers.
 */
@NullMarked
package dev.workshoproles.access.load;

import org.jspecify.annotations.NullMarked;
