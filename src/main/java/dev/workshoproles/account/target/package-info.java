/**
 * Which IAM the console works on, and as whom.
 */
@NamedInterface("target")
@NullMarked
package dev.workshoproles.account.target;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
