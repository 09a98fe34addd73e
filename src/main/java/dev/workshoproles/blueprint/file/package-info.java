/**
 * The workshop file: read, checked with every error named, and made a workshop.
 */
@NullMarked
package dev.workshoproles.blueprint.file;

import org.jspecify.annotations.NullMarked;
