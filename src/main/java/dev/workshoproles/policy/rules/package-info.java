/**
 * What IAM demands of a policy document before it takes it.
 */
@NullMarked
package dev.workshoproles.policy.rules;

import org.jspecify.annotations.NullMarked;
