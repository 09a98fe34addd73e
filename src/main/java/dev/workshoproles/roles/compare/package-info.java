/**
 * Compares the account with the blueprint and with least privilege.
 */
@NamedInterface("compare")
@NullMarked
package dev.workshoproles.roles.compare;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
