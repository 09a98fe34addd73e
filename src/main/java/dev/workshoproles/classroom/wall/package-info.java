/**
 * The wall of a class: the state of all seats at one look.
 */
@NamedInterface("wall")
@NullMarked
package dev.workshoproles.classroom.wall;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
