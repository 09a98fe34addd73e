/**
 * Calls to IAM and STS: as whom, at which pace, side by side, and what went wrong.
 */
@NamedInterface("calls")
@NullMarked
package dev.workshoproles.account.calls;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
