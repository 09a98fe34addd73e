/**
 * What only a class has: its wall, plans and acts for many seats, and the links of its
 * seats. Without a class there is nothing at these paths.
 */
@NullMarked
package dev.workshoproles.api.classroom;

import org.jspecify.annotations.NullMarked;
