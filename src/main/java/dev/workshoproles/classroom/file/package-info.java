/**
 * The class file, and every error in it.
 */
@NullMarked
package dev.workshoproles.classroom.file;

import org.jspecify.annotations.NullMarked;
