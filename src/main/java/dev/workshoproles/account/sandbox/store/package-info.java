/**
 * The state of the sandbox's account.
 */
@NullMarked
package dev.workshoproles.account.sandbox.store;

import org.jspecify.annotations.NullMarked;
