/**
 * The seats of a class: whose roles a page, call or run is about. Without a class there
 * is one.
 */
@NullMarked
package dev.workshoproles.seats;

import org.jspecify.annotations.NullMarked;
