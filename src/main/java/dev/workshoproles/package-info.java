/**
 * The console that creates, checks and removes the IAM roles of a workshop.
 */
@NullMarked
package dev.workshoproles;

import org.jspecify.annotations.NullMarked;
