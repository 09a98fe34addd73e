/**
 * The addresses of seats, and who may use them.
 */
@NullMarked
package dev.workshoproles.access.seats;

import org.jspecify.annotations.NullMarked;
