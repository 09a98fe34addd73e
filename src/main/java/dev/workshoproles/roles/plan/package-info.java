/**
 * Plans: the steps that make the account match the blueprint, or remove what the console
 * owns.
 */
@NamedInterface("plan")
@NullMarked
package dev.workshoproles.roles.plan;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
