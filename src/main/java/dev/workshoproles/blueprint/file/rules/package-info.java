/**
 * What the parts of a workshop must fulfil, whichever role or policy they are of.
 */
@NullMarked
package dev.workshoproles.blueprint.file.rules;

import org.jspecify.annotations.NullMarked;
