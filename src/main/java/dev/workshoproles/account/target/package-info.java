/**
 * The IAM that the console uses, and its caller.
 */
@NamedInterface("target")
@NullMarked
package dev.workshoproles.account.target;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
