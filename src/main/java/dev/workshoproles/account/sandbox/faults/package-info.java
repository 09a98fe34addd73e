/**
 * Makes the sandbox slow, throttled, failing or behind its changes on request.
 */
@NullMarked
package dev.workshoproles.account.sandbox.faults;

import org.jspecify.annotations.NullMarked;
