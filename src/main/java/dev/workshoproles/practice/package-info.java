/**
 * Practising in the sandbox: the workshop by hand, and drills, in which a mistake is to
 * be found.
 */
@NullMarked
package dev.workshoproles.practice;

import org.jspecify.annotations.NullMarked;
