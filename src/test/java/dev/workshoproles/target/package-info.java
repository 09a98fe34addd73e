/**
 * The console as a whole beneath its pages and its REST, against an IAM that fails, and
 * against LocalStack.
 */
@NullMarked
package dev.workshoproles.target;

import org.jspecify.annotations.NullMarked;
