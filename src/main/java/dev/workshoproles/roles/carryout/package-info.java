/**
 * Carries out plans until a fresh read shows the wanted state.
 */
@NullMarked
package dev.workshoproles.roles.carryout;

import org.jspecify.annotations.NullMarked;
