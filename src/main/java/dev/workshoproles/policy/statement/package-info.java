/**
 * A policy document as statements of normal form.
 */
@NullMarked
package dev.workshoproles.policy.statement;

import org.jspecify.annotations.NullMarked;
