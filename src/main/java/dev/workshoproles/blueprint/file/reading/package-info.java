/**
 * Where a workshop comes from, the tree that its file holds, and problems by their place.
 */
@NamedInterface("reading")
@NullMarked
package dev.workshoproles.blueprint.file.reading;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
