/**
 * The roles of the workshop: what the account lacks of them, the plan that would make it
 * good, and its steps.
 */
@NullMarked
package dev.workshoproles.roles;

import org.jspecify.annotations.NullMarked;
