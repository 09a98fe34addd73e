/**
 * The sandbox's IAM and STS in AWS's query protocol, as AWS's own tools speak it.
 */
@NamedInterface("wire")
@NullMarked
package dev.workshoproles.account.sandbox.wire;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
