/**
 * Policy documents as statements in normal form.
 */
@NullMarked
package dev.workshoproles.policy.statement;

import org.jspecify.annotations.NullMarked;
