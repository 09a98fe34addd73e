/**
 * What the console itself must be allowed to do in the account, and what its caller lacks
 * of that.
 */
@NullMarked
package dev.workshoproles.permissions;

import org.jspecify.annotations.NullMarked;
