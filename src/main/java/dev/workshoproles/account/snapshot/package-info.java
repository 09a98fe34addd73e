/**
 * Roles and policies as read from the account at one time.
 */
@NamedInterface("snapshot")
@NullMarked
package dev.workshoproles.account.snapshot;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
