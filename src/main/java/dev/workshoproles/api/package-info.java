/**
 * The same roles, plans and runs for scripts, as JSON over REST.
 */
@NullMarked
package dev.workshoproles.api;

import org.jspecify.annotations.NullMarked;
