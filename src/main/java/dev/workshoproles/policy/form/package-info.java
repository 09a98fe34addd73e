/**
 * The elements of a statement in their normal form, and patterns that cover one another.
 */
@NullMarked
package dev.workshoproles.policy.form;

import org.jspecify.annotations.NullMarked;
