/**
 * Reads the workshop file, reports every error in it, and builds the workshop.
 */
@NullMarked
package dev.workshoproles.blueprint.file;

import org.jspecify.annotations.NullMarked;
