/**
 * The pages on which participants view and manage the workshop's roles.
 */
@NullMarked
package dev.workshoproles.web;

import org.jspecify.annotations.NullMarked;
