/**
 * What only the sandbox has: drills, and starting over.
 */
@NullMarked
package dev.workshoproles.api.sandbox;

import org.jspecify.annotations.NullMarked;
