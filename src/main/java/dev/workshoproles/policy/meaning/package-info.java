/**
 * What documents allow and deny, and how that compares.
 */
@NullMarked
package dev.workshoproles.policy.meaning;

import org.jspecify.annotations.NullMarked;
