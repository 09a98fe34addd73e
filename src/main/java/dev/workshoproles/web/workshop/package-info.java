/**
 * The pages about the workshop's policies and the console's own permissions.
 */
@NullMarked
package dev.workshoproles.web.workshop;

import org.jspecify.annotations.NullMarked;
