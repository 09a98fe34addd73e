package dev.workshoproles.web.practise;

import dev.workshoproles.web.check.CheckStep;

/**
 * A step of the workshop with the commands that do it.
 *
 * @param check the step as the account shows it
 * @param commands empty if there is nothing to run
 */
public record CommandStep(CheckStep check, String commands) {
}
