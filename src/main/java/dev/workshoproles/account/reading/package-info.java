/**
 * Reads roles and policies side by side into a snapshot.
 */
@NullMarked
package dev.workshoproles.account.reading;

import org.jspecify.annotations.NullMarked;
