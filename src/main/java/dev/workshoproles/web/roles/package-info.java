/**
 * The roles page: the lab's diagram, and each role with its status and action.
 */
@NullMarked
package dev.workshoproles.web.roles;

import org.jspecify.annotations.NullMarked;
