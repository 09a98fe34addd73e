/**
 * Makes a workshop of roles that exist in the account.
 */
@NullMarked
package dev.workshoproles.capture;

import org.jspecify.annotations.NullMarked;
