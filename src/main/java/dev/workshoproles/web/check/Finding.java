package dev.workshoproles.web.check;

import dev.workshoproles.web.DifferenceText;

/**
 * A mistake in a step.
 *
 * @param difference what is there, and what should be
 * @param fix how to put it right by hand
 */
public record Finding(DifferenceText difference, Instruction fix) {
}
