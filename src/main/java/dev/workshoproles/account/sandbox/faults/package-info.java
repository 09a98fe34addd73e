/**
 * Makes the sandbox slow, throttled or failing on request.
 */
@NullMarked
package dev.workshoproles.account.sandbox.faults;

import org.jspecify.annotations.NullMarked;
