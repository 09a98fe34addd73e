/**
 * The AWS account: snapshots of its roles and policies, and the operations that change
 * them.
 */
@NullMarked
package dev.workshoproles.account;

import org.jspecify.annotations.NullMarked;
