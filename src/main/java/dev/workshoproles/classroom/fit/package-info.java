/**
 * Whether what a class still needs has room in its accounts.
 */
@NamedInterface("fit")
@NullMarked
package dev.workshoproles.classroom.fit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
