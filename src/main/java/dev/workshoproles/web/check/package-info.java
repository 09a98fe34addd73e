/**
 * The page that checks what a participant made by hand, step by step.
 */
@NullMarked
package dev.workshoproles.web.check;

import org.jspecify.annotations.NullMarked;
