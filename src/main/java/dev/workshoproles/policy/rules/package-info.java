/**
 * IAM's validation of policy documents.
 */
@NullMarked
package dev.workshoproles.policy.rules;

import org.jspecify.annotations.NullMarked;
