/**
 * Access to the console: its token, the hosts it answers to, the headers that protect the
 * browser.
 */
@NullMarked
package dev.workshoproles.access;

import org.jspecify.annotations.NullMarked;
