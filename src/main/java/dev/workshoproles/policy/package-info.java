/**
 * IAM policy documents: validation, comparison and narrowing; and IAM's limits.
 */
@NullMarked
package dev.workshoproles.policy;

import org.jspecify.annotations.NullMarked;
