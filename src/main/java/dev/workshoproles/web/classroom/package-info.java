/**
 * The pages of a class, which only the teacher sees.
 */
@NullMarked
package dev.workshoproles.web.classroom;

import org.jspecify.annotations.NullMarked;
