/**
 * The pages on which participants look at the workshop's roles and have them made.
 */
@NullMarked
package dev.workshoproles.web;

import org.jspecify.annotations.NullMarked;
