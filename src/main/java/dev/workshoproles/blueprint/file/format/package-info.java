/**
 * The workshop file as written: which fields it may have and what each may hold.
 */
@NamedInterface("format")
@NullMarked
package dev.workshoproles.blueprint.file.format;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
