/**
 * The sandbox's policy simulator.
 */
@NullMarked
package dev.workshoproles.account.sandbox.simulation;

import org.jspecify.annotations.NullMarked;
