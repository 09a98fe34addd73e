/**
 * A class: its seats as its file describes them.
 */
@NullMarked
package dev.workshoproles.classroom;

import org.jspecify.annotations.NullMarked;
