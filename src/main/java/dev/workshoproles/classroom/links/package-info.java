/**
 * The links of seats: keys that every replica derives from one secret, and that can be
 * renewed.
 */
@NullMarked
package dev.workshoproles.classroom.links;

import org.jspecify.annotations.NullMarked;
