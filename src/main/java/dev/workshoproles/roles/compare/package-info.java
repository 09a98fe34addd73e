/**
 * How the account differs from the blueprint, and how far it is from least privilege.
 */
@NamedInterface("compare")
@NullMarked
package dev.workshoproles.roles.compare;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
