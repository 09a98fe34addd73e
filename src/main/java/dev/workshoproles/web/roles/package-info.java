/**
 * The roles page: the lab, each role with its status, and what can be done about it.
 */
@NullMarked
package dev.workshoproles.web.roles;

import org.jspecify.annotations.NullMarked;
