/**
 * The workshop as its author wants it: the roles, whom they trust, and the policies they
 * carry.
 */
@NullMarked
package dev.workshoproles.blueprint;

import org.jspecify.annotations.NullMarked;
