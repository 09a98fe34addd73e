/**
 * A plan, to be looked at before anything is done.
 */
@NullMarked
package dev.workshoproles.web.plans;

import org.jspecify.annotations.NullMarked;
