/**
 * The sandbox's IAM and STS over HTTP, for AWS's own tools.
 */
@NullMarked
package dev.workshoproles.sandbox;

import org.jspecify.annotations.NullMarked;
