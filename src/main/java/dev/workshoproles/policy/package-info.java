/**
 * IAM policy documents: whether they are valid, what they mean, and how two of them
 * differ.
 */
@NullMarked
package dev.workshoproles.policy;

import org.jspecify.annotations.NullMarked;
