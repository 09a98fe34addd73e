/**
 * Calls to IAM and STS: the caller, rate limiting, concurrency and errors.
 */
@NamedInterface("calls")
@NullMarked
package dev.workshoproles.account.calls;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
