/**
 * The plan page.
 */
@NullMarked
package dev.workshoproles.web.plans;

import org.jspecify.annotations.NullMarked;
