/**
 * The host names that the console answers to, and the origins it accepts requests from.
 */
@NullMarked
package dev.workshoproles.access.hosts;

import org.jspecify.annotations.NullMarked;
