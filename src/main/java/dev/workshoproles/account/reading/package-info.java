/**
 * Reads roles and policies concurrently into a snapshot.
 */
@NullMarked
package dev.workshoproles.account.reading;

import org.jspecify.annotations.NullMarked;
