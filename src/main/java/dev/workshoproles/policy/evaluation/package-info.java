/**
 * What policies decide about a request: IAM's evaluation logic.
 */
@NullMarked
package dev.workshoproles.policy.evaluation;

import org.jspecify.annotations.NullMarked;
