/**
 * The blueprint of a workshop: its roles, whom they trust, and their policies.
 */
@NullMarked
package dev.workshoproles.blueprint;

import org.jspecify.annotations.NullMarked;
