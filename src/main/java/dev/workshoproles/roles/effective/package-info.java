/**
 * What roles may effectively do of what the lab needs.
 */
@NamedInterface("effective")
@NullMarked
package dev.workshoproles.roles.effective;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
