/**
 * The steps that would make the account as the blueprint has it, or remove it again.
 */
@NamedInterface("plan")
@NullMarked
package dev.workshoproles.roles.plan;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
