/**
 * The workshop, its exports and the console's permissions as REST resources.
 */
@NullMarked
package dev.workshoproles.api.workshop;

import org.jspecify.annotations.NullMarked;
