/**
 * Plans as a REST resource.
 */
@NullMarked
package dev.workshoproles.api.plans;

import org.jspecify.annotations.NullMarked;
