/**
 * What the sandbox's account holds.
 */
@NullMarked
package dev.workshoproles.account.sandbox.store;

import org.jspecify.annotations.NullMarked;
