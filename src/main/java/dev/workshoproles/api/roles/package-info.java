/**
 * Roles as a REST resource.
 */
@NullMarked
package dev.workshoproles.api.roles;

import org.jspecify.annotations.NullMarked;
