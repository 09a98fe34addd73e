/**
 * The workshop file as written: which fields it may have and what each may hold.
 */
@NullMarked
package dev.workshoproles.blueprint.file.format;

import org.jspecify.annotations.NullMarked;
