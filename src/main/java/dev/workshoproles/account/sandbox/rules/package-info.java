/**
 * IAM's rules for names, documents and tags, with the errors of who breaks them.
 */
@NullMarked
package dev.workshoproles.account.sandbox.rules;

import org.jspecify.annotations.NullMarked;
