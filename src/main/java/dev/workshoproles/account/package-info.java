/**
 * The account as it is: a snapshot of what IAM holds, and the few writes that change it.
 */
@NullMarked
package dev.workshoproles.account;

import org.jspecify.annotations.NullMarked;
