/**
 * What was read of the account at one moment.
 */
@NamedInterface("snapshot")
@NullMarked
package dev.workshoproles.account.snapshot;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
