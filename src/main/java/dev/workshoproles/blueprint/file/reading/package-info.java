/**
 * Where a workshop comes from, the tree that its file holds, and problems by their place.
 */
@NullMarked
package dev.workshoproles.blueprint.file.reading;

import org.jspecify.annotations.NullMarked;
