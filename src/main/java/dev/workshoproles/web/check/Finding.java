package dev.workshoproles.web.check;

import dev.workshoproles.web.DifferenceText;

/**
 * A mistake in a step.
 *
 * @param difference the actual and the expected state
 * @param fix how to correct it by hand
 */
public record Finding(DifferenceText difference, Instruction fix) {
}
