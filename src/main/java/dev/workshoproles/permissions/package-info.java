/**
 * The permissions that the console itself needs in the account, and those that its caller
 * lacks.
 */
@NullMarked
package dev.workshoproles.permissions;

import org.jspecify.annotations.NullMarked;
