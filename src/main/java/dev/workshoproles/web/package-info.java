/**
 * The pages on which a participant sees the roles, looks at a plan and follows a run.
 */
@NullMarked
package dev.workshoproles.web;

import org.jspecify.annotations.NullMarked;
