/**
 * The workshop's roles in the account: comparison, plans and their execution.
 */
@NullMarked
package dev.workshoproles.roles;

import org.jspecify.annotations.NullMarked;
