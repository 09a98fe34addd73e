/**
 * An in-memory IAM as strict as the real one, for trying the workshop without an account.
 */
@NullMarked
package dev.workshoproles.account.sandbox;

import org.jspecify.annotations.NullMarked;
