/**
 * Carries out plans until a fresh read shows what was asked for.
 */
@NullMarked
package dev.workshoproles.roles.carryout;

import org.jspecify.annotations.NullMarked;
