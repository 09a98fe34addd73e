/**
 * What documents allow and deny, and what one of them allows beyond another.
 */
@NullMarked
package dev.workshoproles.policy.meaning;

import org.jspecify.annotations.NullMarked;
