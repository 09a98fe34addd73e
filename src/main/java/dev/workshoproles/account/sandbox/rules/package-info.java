/**
 * IAM's validation of names, documents and tags, and its errors.
 */
@NullMarked
package dev.workshoproles.account.sandbox.rules;

import org.jspecify.annotations.NullMarked;
